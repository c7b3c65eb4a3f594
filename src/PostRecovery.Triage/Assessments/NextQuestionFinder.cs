using System.Collections.Immutable;
using System.Numerics;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Assessments;

/// <summary>
/// Finds the open questions that can decide the level. A question decides when it is missing from an open pattern that
/// no other open pattern of the same or a higher level makes needless: after "numb between the legs", nobody needs to
/// ask about fever to know that it is an emergency. Nor is a follow-up told where its parent decides as much.
/// </summary>
internal sealed class NextQuestionFinder(RulePatterns rules, DemandTable demands)
{
    private const ulong PlaceInOpen = (1 << 20) - 1;

    /// <summary>The questions, most telling first: highest level, then fewest answers still needed, then most of it already said.</summary>
    /// <param name="open">The open patterns above the level reached, highest first.</param>
    /// <param name="met">The demands that are met.</param>
    /// <param name="most">How many questions to give at most.</param>
    public ImmutableArray<NextQuestion> Find(List<int> open, ReadOnlySpan<ulong> met, int most)
    {
        var found = new List<NextQuestion>();
        var kept = new List<ulong[]>();
        var missing = new ulong[demands.Words];
        foreach (var gap in InOrder(open, met))
        {
            if (found.Count >= most)
            {
                break;
            }

            var index = open[(int)(gap & PlaceInOpen)];
            MarkMissing(index, met, missing);
            if (IsNeedless(missing, kept))
            {
                continue;
            }

            kept.Add([.. missing]);
            var questions = Bits.In(missing).Select(bit => demands[bit].Question);
            found.AddRange(
                from question in questions
                where found.TrueForAll(other => other.Question != question)
                select new NextQuestion(question, rules.LevelOf(index))
            );
        }

        return ByScreen(found.Take(most));
    }

    /// <summary>
    /// The open patterns in the order to look at, as numbers whose low bits are the place in the list: sorting plain
    /// numbers is several times faster than sorting by a comparison. Higher level first, then fewer answers missing
    /// (so only an earlier pattern can make a later one needless), then more already said, then the order of screens.
    /// </summary>
    private List<ulong> InOrder(List<int> open, ReadOnlySpan<ulong> met)
    {
        var keys = new List<ulong>(open.Count);
        for (var place = 0; place < open.Count; place++)
        {
            var index = open[place];
            var missing = Bits.Missing(met, rules.BitsOf(index));
            var level = (ulong)(Urgency.Emergency - rules.LevelOf(index));
            var alreadySaid = (ulong)(byte.MaxValue - rules[index].OptionalDemands + missing);
            keys.Add(
                (level << 56)
                    | ((ulong)missing << 48)
                    | (alreadySaid << 40)
                    | (FirstAsked(index, met) << 20)
                    | (uint)place
            );
        }

        keys.Sort();
        return keys;
    }

    /// <summary>Where the first of the missing questions stands in the order of screens.</summary>
    private ulong FirstAsked(int index, ReadOnlySpan<ulong> met)
    {
        var bits = rules.BitsOf(index);
        for (var word = 0; word < bits.Length; word++)
        {
            if ((bits[word] & ~met[word]) is not 0 and var missing)
            {
                var first = (word << 6) + BitOperations.TrailingZeroCount(missing);
                return (ulong)demands[first].Question.Order;
            }
        }

        return 0;
    }

    private void MarkMissing(int index, ReadOnlySpan<ulong> met, Span<ulong> missing)
    {
        var bits = rules.BitsOf(index);
        for (var word = 0; word < missing.Length; word++)
        {
            missing[word] = bits[word] & ~met[word];
        }
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
