using System.Collections.Immutable;

namespace PostRecovery.Triage.Patterns;

/// <summary>A condition as bit sets over the demands of its protocol.</summary>
internal sealed class CompiledCondition(ImmutableArray<Pattern> patterns, DemandTable demands)
{
    private readonly ulong[][] bits = [.. patterns.Select(demands.BitsOf)];

    /// <summary>Whether it holds, given the demands that are met (or, asked of those that may be met, whether it may).</summary>
    public bool Holds(ReadOnlySpan<ulong> met)
    {
        foreach (var pattern in bits)
        {
            if (Bits.Contain(met, pattern))
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
        foreach (var pattern in bits)
        {
            if (Bits.Contain(possible, pattern))
            {
                for (var word = 0; word < pattern.Length; word++)
                {
                    missing[word] |= pattern[word] & ~met[word];
                }
            }
        }
    }
}
