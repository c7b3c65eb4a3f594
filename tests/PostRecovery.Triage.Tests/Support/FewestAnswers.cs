using System.Collections.Immutable;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>How few answers make a condition hold, found by trying: none, one, any two, any three, and so on.</summary>
internal sealed class FewestAnswers(LeafTree tree)
{
    /// <summary>The fewest; null when all of them together do not do it.</summary>
    /// <param name="met">The leaves that hold already.</param>
    /// <param name="open">For each open question, what its answers would make hold.</param>
    public int? Find(UInt128 met, IReadOnlyList<ImmutableArray<UInt128>> open)
    {
        var rest = new UInt128[open.Count + 1];
        for (var at = open.Count - 1; at >= 0; at--)
        {
            rest[at] = open[at].Aggregate(rest[at + 1], (sum, bits) => sum | bits);
        }

        for (var answers = 0; answers <= open.Count; answers++)
        {
            if (Does(answers, 0, met))
            {
                return answers;
            }
        }

        return null;

        bool Does(int answers, int from, UInt128 sofar)
        {
            if (answers == 0 || !tree.Holds(sofar | rest[from]))
            {
                return tree.Holds(sofar);
            }

            for (var at = from; at < open.Count; at++)
            {
                foreach (var bits in open[at])
                {
                    if (Does(answers - 1, at + 1, sofar | bits))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
