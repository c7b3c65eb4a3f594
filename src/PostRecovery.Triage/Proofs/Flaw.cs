using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>Something that a proof found in a protocol that can be judged by but should not be.</summary>
/// <param name="Promise">What does not hold, in words.</param>
/// <param name="Id">The rule, cause or advice item, or the finding, that breaks it.</param>
/// <param name="Report">What a report says that shows it; empty where none does.</param>
public sealed record Flaw(string Promise, string Id, ImmutableArray<Fact> Report)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Report.IsEmpty ? $"{Id}: {Promise}" : $"{Id}: {Promise}: {FactJson.Line(Report)}";
}
