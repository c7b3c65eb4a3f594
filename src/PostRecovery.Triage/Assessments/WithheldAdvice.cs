using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>A medicine that is not advised because a caution might apply.</summary>
/// <param name="Advice">The item; its own text is not to be shown, <see cref="Protocols.Advice.WithheldText"/> is.</param>
/// <param name="Ask">The open questions about its cautions, in the order of their screens.</param>
public sealed record WithheldAdvice(Advice Advice, ImmutableArray<Question> Ask);
