using System.Collections.Immutable;

namespace PostRecovery.Triage.Patterns;

/// <summary>A condition as its patterns over the demands of its protocol.</summary>
internal sealed class CompiledCondition(ImmutableArray<Pattern> patterns, DemandTable demands)
{
    private readonly PatternRow row = new(patterns, demands);

    /// <summary>Whether it holds, given the demands that are met (or, asked of those that may be met, whether it may).</summary>
    public bool Holds(ReadOnlySpan<ulong> met)
    {
        for (var index = 0; index < row.Count; index++)
        {
            if (row.Holds(index, met))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the demands still to be met for each of its patterns that may come to hold.</summary>
    public void AddMissing(
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible,
        Span<ulong> missing
    )
    {
        for (var index = 0; index < row.Count; index++)
        {
            if (row.Holds(index, possible))
            {
                row.AddMissing(index, met, missing);
            }
        }
    }
}
