using System.Numerics;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// Finds the level alone, fast: every pattern is filed under one of its demands, the one that the fewest others could
/// be filed under, so that a report with three answers of "yes" looks at the few patterns that name one of the three.
/// </summary>
internal sealed class LevelIndex
{
    private readonly RulePatterns rules;

    /// <summary>The patterns filed under each demand, highest level first.</summary>
    private readonly int[][] filed;

    /// <summary>Patterns that demand nothing and always hold.</summary>
    private readonly Urgency least;

    public LevelIndex(RulePatterns rules, DemandTable demands)
    {
        this.rules = rules;
        var named = new int[demands.Words * 64];
        var bitsOf = Enumerable
            .Range(0, rules.Count)
            .Select(index => Bits.In(rules.BitsOf(index)))
            .ToList();
        foreach (var bit in bitsOf.SelectMany(bits => bits))
        {
            // What every report says makes a poor place to file under.
            named[bit] += demands[bit].Question.IsRequired ? rules.Count : 1;
        }

        var byKey = bitsOf
            .Select(
                (bits, index) => (Key: bits.Count == 0 ? -1 : bits.MinBy(bit => named[bit]), index)
            )
            .ToLookup(at => at.Key, at => at.index);
        filed = [.. Enumerable.Range(0, named.Length).Select(bit => byKey[bit].ToArray())];
        least = byKey[-1].Select(index => rules.RuleOf(index).Level).Append(Urgency.SelfCare).Max();
    }

    /// <summary>The highest level among the patterns that are met.</summary>
    public Urgency Highest(ReadOnlySpan<ulong> met)
    {
        var highest = least;
        for (var word = 0; word < met.Length; word++)
        {
            for (var rest = met[word]; rest != 0; rest &= rest - 1)
            {
                highest = Highest(
                    filed[(word << 6) + BitOperations.TrailingZeroCount(rest)],
                    met,
                    highest
                );
            }
        }

        return highest;
    }

    private Urgency Highest(int[] patterns, ReadOnlySpan<ulong> met, Urgency highest)
    {
        foreach (var index in patterns)
        {
            var level = rules.LevelOf(index);
            if (level <= highest)
            {
                break;
            }

            if (Bits.Contain(met, rules.BitsOf(index)))
            {
                return level;
            }
        }

        return highest;
    }
}
