using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>The one code of a field is among these.</summary>
/// <param name="Field"><c>procedureType</c>, <c>painTrend</c> or <c>painOnset</c>.</param>
/// <param name="Codes">The codes that count.</param>
public sealed record OneOf(string Field, ImmutableArray<string> Codes) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading) =>
        reading.Report.CodeOf(Field) is { } code && Codes.Contains(code);
}
