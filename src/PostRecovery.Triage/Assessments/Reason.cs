using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>A rule that fired, and the facts that made it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Because">
/// Enough: the required fields and these facts alone fire the rule. And no more: without any one of them, a required
/// field aside, they do not.
/// </param>
public sealed record Reason(Rule Rule, ImmutableArray<Fact> Because);
