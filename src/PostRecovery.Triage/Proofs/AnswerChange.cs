using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>An answer that two protocols give differently.</summary>
/// <param name="RuleId">The rule whose change shows.</param>
/// <param name="Facts">What the least report says that shows it.</param>
/// <param name="Before">The urgency by the earlier protocol.</param>
/// <param name="After">The urgency by the later one.</param>
public sealed record AnswerChange(
    string RuleId,
    ImmutableArray<Fact> Facts,
    Urgency Before,
    Urgency After
);
