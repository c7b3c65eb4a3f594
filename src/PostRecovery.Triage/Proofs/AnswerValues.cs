using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>Answers to a question that between them show everything some demands can tell apart, least first.</summary>
/// <param name="question">The question.</param>
/// <param name="demand">What the answer has to meet; null for anything.</param>
/// <param name="others">What else the answers are to be told apart by.</param>
internal sealed class AnswerValues(Question question, Demand? demand, IEnumerable<Demand> others)
{
    /// <summary>Finer than any bound in use of a number that is not whole.</summary>
    private const double Step = 0.01;

    /// <param name="sofar">What was said before, which an answer must not contradict.</param>
    /// <param name="hours">Demands on the hours since, when the days since are asked for.</param>
    public IEnumerable<Fact> In(SymptomReport sofar, IReadOnlyCollection<RangeDemand> hours) =>
        question.Kind switch
        {
            QuestionKind.Number => Numbers(sofar, hours)
                .Select(number => Fact.Of(question, number)),
            QuestionKind.Codes => ((ListDemand)demand!).LeastLists(),
            _ => question.Codes.Select(code => Fact.Of(question, code)),
        };

    private IEnumerable<double> Numbers(SymptomReport sofar, IReadOnlyCollection<RangeDemand> hours)
    {
        var (from, to) = TimeWindow.Of(question, sofar);
        return Starts([.. others.Append(demand).OfType<RangeDemand>()])
            .Concat(StartsOf(hours).Select(TimeWindow.FirstDayOf))
            .Select(number => question.IsWhole ? Math.Ceiling(number) : number)
            .Append(from)
            .Where(number => from <= number && number <= to)
            .Distinct()
            .Order();
    }

    /// <summary>The start of every stretch between two bounds.</summary>
    private IEnumerable<double> Starts(ImmutableArray<RangeDemand> ranges)
    {
        var bounds = ranges
            .SelectMany(range => new[] { range.Min, range.Max })
            .Distinct()
            .Order()
            .ToList();
        return ranges
            .Select(range => range.Min)
            .Concat(ranges.Select(range => After(range.Max, bounds)));
    }

    private double After(double bound, List<double> bounds)
    {
        var usual = Math.Round(bound + (question.IsWhole ? 1 : Step), 2);
        var next = bounds.Find(other => other > bound);
        return !question.IsWhole && bound < next && next <= usual ? (bound + next) / 2 : usual;
    }

    private static IEnumerable<double> StartsOf(IEnumerable<RangeDemand> hours) =>
        hours.SelectMany(range => new[] { range.Min, range.Max + Step });
}
