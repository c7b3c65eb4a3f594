using System.Collections.Immutable;
using System.Numerics;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>
/// Finds the open questions that can decide the level. A question decides when it is missing from an open pattern that
/// no other open pattern of the same or a higher level makes needless: after "numb between the legs", nobody needs to
/// ask about fever to know that it is an emergency. Nor is a follow-up told where its parent decides as much.
/// </summary>
internal sealed class NextQuestionFinder(RulePatterns rules, DemandTable demands)
{
    /// <summary>
    /// The questions, most telling first: highest level, then fewest answers still needed, then most of it already said. Those answered
    /// "unsure" can still decide, but come last: whoever is unsure may stay so, and must not keep others from being asked.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="open">The open patterns above the level reached.</param>
    /// <param name="met">The demands that are met.</param>
    /// <param name="most">How many questions to give at most.</param>
    public ImmutableArray<NextQuestion> Find(
        SymptomReport report,
        OpenPatterns open,
        ulong[] met,
        int most
    )
    {
        var (unasked, unsure) = (new List<NextQuestion>(), new List<NextQuestion>());
        foreach (var next in Deciding(open, met).DistinctBy(next => next.Question))
        {
            var isUnsure =
                next.Question.Kind == QuestionKind.Answer
                && report.AnswerTo(next.Question.Code) == Answer.Unsure;
            (isUnsure ? unsure : unasked).Add(next);
            if (unasked.Count >= most)
            {
                break;
            }
        }

        return ByScreen(unasked.Concat(unsure).Take(most));
    }

    /// <summary>The questions that decide, pattern by pattern in the order to look at; one that several lack comes again.</summary>
    private IEnumerable<NextQuestion> Deciding(OpenPatterns open, ulong[] met)
    {
        var kept = new List<ulong[]>();
        var missing = new ulong[demands.Words];
        foreach (var index in InOrder(open, met))
        {
            Array.Clear(missing);
            rules.Row.AddMissing(index, met, missing);
            if (IsNeedless(missing, kept))
            {
                continue;
            }

            kept.Add([.. missing]);
            foreach (var bit in Bits.In(missing))
            {
                yield return new(demands[bit].Question, rules.LevelOf(index));
            }
        }
    }

    /// <summary>
    /// The open patterns in the order to look at: higher level first, then fewer answers missing (so only an earlier
    /// pattern can make a later one needless), then more already said, then the order of screens. Found step by step,
    /// since the first few dozen of a thousand mostly name questions enough.
    /// </summary>
    private IEnumerable<int> InOrder(OpenPatterns open, ulong[] met)
    {
        foreach (var ofLevel in open.ByLevel())
        {
            var missing = ofLevel.ConvertAll(index => rules.Row.Missing(index, met));
            for (var count = 1; missing.Exists(one => one >= count); count++)
            {
                foreach (var index in OfStep(ofLevel, missing, count, met))
                {
                    yield return index;
                }
            }
        }
    }

    /// <summary>The patterns of one level that lack so many answers: sorted as plain numbers, whose low bits are their index.</summary>
    private IEnumerable<int> OfStep(List<int> ofLevel, List<int> missing, int count, ulong[] met)
    {
        const int Index = 20;
        const int Order = 20;
        var keys = new List<ulong>();
        for (var place = 0; place < ofLevel.Count; place++)
        {
            if (missing[place] == count)
            {
                var index = ofLevel[place];
                var notSaid = (ulong)(ushort.MaxValue - rules[index].OptionalDemands);
                keys.Add(
                    (notSaid << (Index + Order)) | (FirstAsked(index, met) << Index) | (uint)index
                );
            }
        }

        keys.Sort();
        return keys.Select(key => (int)(key & ((1 << Index) - 1)));
    }

    /// <summary>Where the first of the missing questions stands in the order of screens.</summary>
    private ulong FirstAsked(int index, ulong[] met)
    {
        foreach (var bit in rules.Row.DemandsOf(index))
        {
            if (!Bits.Has(met, bit))
            {
                return (ulong)demands[bit].Question.Order;
            }
        }

        return 0;
    }

    private bool IsNeedless(ReadOnlySpan<ulong> missing, List<ulong[]> kept)
    {
        Span<ulong> implied = stackalloc ulong[demands.Words];
        demands.AddImplied(missing, implied);
        foreach (var smaller in kept)
        {
            if (Bits.Contain(implied, smaller))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of one screen together, screens in the order of their most telling question.</summary>
    private static ImmutableArray<NextQuestion> ByScreen(IEnumerable<NextQuestion> questions) =>
        [
            .. questions
                .GroupBy(next => next.Question.Screen ?? next.Question.Path)
                .SelectMany(screen => screen),
        ];
}
