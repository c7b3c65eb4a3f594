using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>Every different demand of a protocol, a bit each, in the order of their questions.</summary>
internal sealed class DemandTable
{
    private readonly ImmutableArray<Demand> demands;
    private readonly FrozenDictionary<Demand, int> bitOf;
    private readonly int[] firstOf;
    private readonly double[] least;
    private readonly double[] most;
    private readonly ulong[] allowed;
    private readonly ulong[][] implied;

    public DemandTable(IEnumerable<Demand> all, Vocabulary vocabulary)
    {
        var questions = vocabulary.Questions.Length;
        demands = [.. all.Distinct().OrderBy(demand => demand.Question.Index)];
        bitOf = demands
            .Select((demand, bit) => (demand, bit))
            .ToFrozenDictionary(at => at.demand, at => at.bit);
        least = [.. demands.Select(demand => (demand as RangeDemand)?.Min ?? 0)];
        most = [.. demands.Select(demand => (demand as RangeDemand)?.Max ?? 0)];
        allowed = [.. demands.Select(demand => (demand as CodeDemand)?.Allowed ?? 0)];
        firstOf = new int[questions + 1];
        foreach (var demand in demands)
        {
            firstOf[demand.Question.Index + 1]++;
        }

        for (var index = 1; index <= questions; index++)
        {
            firstOf[index] += firstOf[index - 1];
        }

        implied = [.. demands.Select(demand => ImpliedBy(demand, vocabulary))];
    }

    /// <summary>Sets the bits of a number's demands that it meets.</summary>
    public void MarkNumber(Question question, double number, Span<ulong> met)
    {
        var (from, to) = BitsOf(question);
        for (var bit = from; bit < to; bit++)
        {
            if (least[bit] <= number && number <= most[bit])
            {
                Bits.Set(met, bit);
            }
        }
    }

    /// <summary>Sets the bits of a code's demands that it meets.</summary>
    public void MarkCode(Question question, ulong said, Span<ulong> met)
    {
        var (from, to) = BitsOf(question);
        for (var bit = from; bit < to; bit++)
        {
            if ((allowed[bit] & said) != 0)
            {
                Bits.Set(met, bit);
            }
        }
    }

    /// <summary>Sets the bits of a list's demands that its codes meet.</summary>
    public void MarkList(Question question, ulong said, Span<ulong> met)
    {
        var (from, to) = BitsOf(question);
        for (var bit = from; bit < to; bit++)
        {
            if (((ListDemand)demands[bit]).IsMetBy(said))
            {
                Bits.Set(met, bit);
            }
        }
    }

    /// <summary>How many words of 64 bits hold a bit for each demand.</summary>
    public int Words => (demands.Length + 63) / 64;

    /// <summary>The demand that a bit stands for.</summary>
    public Demand this[int bit] => demands[bit];

    /// <summary>The bits of the demands on one question: from, and up to but without.</summary>
    public (int From, int To) BitsOf(Question question) =>
        (firstOf[question.Index], firstOf[question.Index + 1]);

    /// <summary>The bit that stands for a demand.</summary>
    public int BitOf(Demand demand) => bitOf[demand];

    /// <summary>
    /// Adds a set of bits and every bit that is met wherever those are: also on other questions, since a follow-up is only
    /// asked once its parent is yes.
    /// </summary>
    public void AddImplied(ReadOnlySpan<ulong> bits, Span<ulong> all)
    {
        foreach (var bit in Bits.In(bits))
        {
            var more = implied[bit];
            for (var word = 0; word < more.Length; word++)
            {
                all[word] |= more[word];
            }
        }
    }

    private ulong[] ImpliedBy(Demand demand, Vocabulary vocabulary)
    {
        var all = new ulong[Words];
        foreach (var other in Candidates(demand, vocabulary))
        {
            Bits.Set(all, bitOf[other]);
        }

        return all;
    }

    private IEnumerable<Demand> Candidates(Demand demand, Vocabulary vocabulary)
    {
        var weaker = On(demand.Question).Where(other => other.IsImpliedBy(demand));
        return demand switch
        {
            CodeDemand { Question.FollowUpOf: { } parent } => weaker.Concat(
                On(vocabulary.AnswerQuestion(parent)!)
            ),
            RangeDemand { Min: >= Vocabulary.FeverFromCelsius, Question.Code: "temperatureCelsius" }
                when vocabulary.AnswerQuestion(Vocabulary.Fever) is { } fever => weaker.Concat(
                On(fever)
            ),
            _ => weaker,
        };
    }

    private IEnumerable<Demand> On(Question question)
    {
        var (from, to) = BitsOf(question);
        return demands.Skip(from).Take(to - from);
    }
}
