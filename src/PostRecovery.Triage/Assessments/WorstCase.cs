using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>The proof of how bad it could be: the same report with these answers gets exactly that level.</summary>
/// <param name="Rule">The rule that would fire.</param>
/// <param name="Answers">The fewest answers that make it fire.</param>
public sealed record WorstCase(Rule Rule, ImmutableArray<Fact> Answers);
