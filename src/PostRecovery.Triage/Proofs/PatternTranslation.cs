using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>Patterns of one protocol in the vocabulary of another, whose questions and codes may stand in other places.</summary>
internal static class PatternTranslation
{
    /// <summary>The pattern for the same reports; null when no report in the vocabulary meets it.</summary>
    public static Pattern? In(this Pattern pattern, Vocabulary vocabulary)
    {
        var demands = pattern.Demands.Select(demand => In(demand, vocabulary)).ToList();
        return demands.TrueForAll(demand => demand is not null)
            ? new([.. demands.Select(demand => demand!).OrderBy(demand => demand.Question.Index)])
            : null;
    }

    private static Demand? In(Demand demand, Vocabulary vocabulary)
    {
        var (from, to) = (demand.Question, vocabulary.At(demand.Question.Path));
        return demand switch
        {
            _ when to?.Kind != from.Kind => null,
            RangeDemand range => new RangeDemand(to, range.Min, range.Max),
            CodeDemand code => Same(code.Allowed) is var allowed and not 0
                ? new CodeDemand(to, allowed)
                : null,
            ListDemand list => list.Sets.Select(Same).ToImmutableArray() is var sets
            && !sets.Contains(0)
                ? sets.Select(set => (Demand)new ListDemand(to, set))
                    .Aggregate((both, one) => both.And(one)!)
                : null,
            _ => throw new ArgumentOutOfRangeException(
                nameof(demand),
                demand,
                "Not a kind of demand."
            ),
        };

        ulong Same(ulong codes) => to!.BitsOf([.. Bits.In([codes]).Select(bit => from.Codes[bit])]);
    }
}
