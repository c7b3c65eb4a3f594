using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>The answer's urgency is one of these. Only advice, causes and their cautions may say so.</summary>
/// <param name="Levels">The levels that count.</param>
public sealed record AtLevel(ImmutableArray<Urgency> Levels) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading) =>
        reading.Level is { } level && Levels.Contains(level);
}
