using System.Numerics;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// Finds the patterns that are met without looking at all: every pattern is filed under one of its demands, the one that
/// the fewest others name, so that a report with three answers of "yes" looks at the few patterns that name one of the three.
/// </summary>
internal sealed class PatternIndex
{
    private readonly RulePatterns rules;

    /// <summary>The patterns filed under each demand, highest level first.</summary>
    private readonly int[][] filed;

    /// <summary>Patterns that demand nothing and always hold.</summary>
    private readonly int[] always;

    public PatternIndex(RulePatterns rules, DemandTable demands)
    {
        this.rules = rules;
        var named = new int[demands.Words * 64];
        var bitsOf = Enumerable
            .Range(0, rules.Count)
            .Select(index => rules.Row.DemandsOf(index).ToArray())
            .ToList();
        foreach (var bit in bitsOf.SelectMany(bits => bits))
        {
            // What every report says makes a poor place to file under.
            named[bit] += demands[bit].Question.IsRequired ? rules.Count : 1;
        }

        var byKey = bitsOf
            .Select(
                (bits, index) => (Key: bits.Length == 0 ? -1 : bits.MinBy(bit => named[bit]), index)
            )
            .ToLookup(at => at.Key, at => at.index);
        filed = [.. Enumerable.Range(0, named.Length).Select(bit => byKey[bit].ToArray())];
        always = [.. byKey[-1]];
    }

    /// <summary>The highest level among the patterns that are met.</summary>
    public Urgency Highest(ReadOnlySpan<ulong> met)
    {
        var highest = always.Length == 0 ? Urgency.SelfCare : rules.LevelOf(always[0]);
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

            if (rules.Row.Holds(index, met))
            {
                return level;
            }
        }

        return highest;
    }

    /// <summary>The patterns that are met, in the order of their row.</summary>
    public List<int> Met(ReadOnlySpan<ulong> met)
    {
        var found = new List<int>(always);
        for (var word = 0; word < met.Length; word++)
        {
            for (var rest = met[word]; rest != 0; rest &= rest - 1)
            {
                foreach (var index in filed[(word << 6) + BitOperations.TrailingZeroCount(rest)])
                {
                    if (rules.Row.Holds(index, met))
                    {
                        found.Add(index);
                    }
                }
            }
        }

        found.Sort();
        return found;
    }
}
