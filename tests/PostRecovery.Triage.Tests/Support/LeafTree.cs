using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A condition as a tree over bits, one for each leaf, so that millions of reports can be tried on it.</summary>
internal sealed class LeafTree
{
    private readonly ImmutableArray<Condition> leaves;
    private readonly Condition root;
    private readonly Dictionary<Question, ImmutableArray<int>> about = [];

    public LeafTree(Condition condition)
    {
        root = condition;
        leaves = [.. Completions.Leaves(condition)];
        Assert.InRange(leaves.Length, 0, 128);
    }

    /// <summary>The leaves that a fact makes hold by itself. No leaf needs two: that is what its bits are held against.</summary>
    public UInt128 Met(Fact fact) => Met(new SymptomReport().With(fact));

    /// <summary>The leaves that hold for a report.</summary>
    public UInt128 Met(SymptomReport report)
    {
        var reading = new Reading(report, Current.Vocabulary);
        var met = UInt128.Zero;
        for (var index = 0; index < leaves.Length; index++)
        {
            met |= leaves[index].Holds(reading) ? UInt128.One << index : UInt128.Zero;
        }

        return met;
    }

    /// <summary>The places of the leaves that read the answer to a question.</summary>
    public IEnumerable<int> LeavesAbout(Question question)
    {
        if (!about.TryGetValue(question, out var places))
        {
            places =
            [
                .. Enumerable
                    .Range(0, leaves.Length)
                    .Where(leaf => Completions.NamedBy(leaves[leaf]).Contains(question)),
            ];
            about[question] = places;
        }

        return places;
    }

    /// <summary>Whether the condition holds where these leaves do and the others do not.</summary>
    public bool Holds(UInt128 met)
    {
        var next = 0;
        return Holds(root, met, ref next);
    }

    private static bool Holds(Condition condition, UInt128 met, ref int next)
    {
        if (condition is Defined defined)
        {
            return Holds(defined.Definition.When, met, ref next);
        }

        if (condition is not CountOf count)
        {
            return (met >> next++ & 1) == 1;
        }

        var holding = 0;
        foreach (var part in count.Of)
        {
            holding += Holds(part, met, ref next) ? 1 : 0;
        }

        return holding >= count.Needed;
    }
}
