using System.Collections.Immutable;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// Conditions by number, all their patterns in one row of memory: an answer looks at several hundred of them, and looking
/// them up one by one costs more than judging them.
/// </summary>
internal sealed class ConditionTable
{
    private readonly PatternRow row;
    private readonly int[] starts;

    public ConditionTable(IEnumerable<ImmutableArray<Pattern>> conditions, DemandTable demands)
    {
        var all = conditions.ToList();
        row = new(all.SelectMany(patterns => patterns), demands);
        starts = new int[all.Count + 1];
        for (var index = 0; index < all.Count; index++)
        {
            starts[index + 1] = starts[index] + all[index].Length;
        }
    }

    /// <summary>Whether a condition holds, given the demands that are met (or, asked of those that may be met, whether it may).</summary>
    public bool Holds(int condition, ReadOnlySpan<ulong> met)
    {
        for (var index = starts[condition]; index < starts[condition + 1]; index++)
        {
            if (row.Holds(index, met))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the demands still to be met for each pattern of a condition that may come to hold.</summary>
    public void AddMissing(
        int condition,
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible,
        Span<ulong> missing
    )
    {
        for (var index = starts[condition]; index < starts[condition + 1]; index++)
        {
            if (row.Holds(index, possible))
            {
                row.AddMissing(index, met, missing);
            }
        }
    }
}
