using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>
/// For each question, answers that between them show everything the rules of a protocol can tell apart: for a number
/// the start of every stretch between two bounds, for a code every code.
/// </summary>
internal sealed class ValueClasses
{
    /// <summary>The next number after a bound of a field that is not whole: finer than any bound in use.</summary>
    private const double Step = 0.01;

    private readonly ImmutableArray<ImmutableArray<double>> numbers;

    public ValueClasses(Protocol protocol, params Protocol[] alsoTellApart)
    {
        var compiler = new PatternCompiler(protocol.Vocabulary);
        var ranges = alsoTellApart
            .Prepend(protocol)
            .SelectMany(one => one.Rules)
            .SelectMany(rule => compiler.Compile(rule.When))
            .SelectMany(pattern => pattern.Demands)
            .OfType<RangeDemand>()
            .Distinct()
            .ToLookup(range => range.Question.Index);
        numbers =
        [
            .. protocol.Vocabulary.Questions.Select(question =>
                Starts(question, ranges[question.Index])
            ),
        ];
    }

    /// <summary>The answers to a question that meet a demand, if there is one, and agree with what was said so far.</summary>
    public IEnumerable<Fact> Meeting(Demand? demand, Question question, SymptomReport sofar) =>
        question.Kind switch
        {
            QuestionKind.Number => Numbers(question, sofar)
                .Select(number => Fact.Of(question, number))
                .Where(fact => demand?.IsMetBy(sofar.With(fact)) ?? true),
            QuestionKind.Codes when demand is ListDemand { Sets.Length: > 1 } several =>
            [
                several.Witness(sofar)!,
            ],
            _ => question
                .Codes.Select(code => Fact.Of(question, code))
                .Where(fact => demand?.IsMetBy(sofar.With(fact)) ?? true),
        };

    private IEnumerable<double> Numbers(Question question, SymptomReport sofar)
    {
        var (from, to) = TimeWindow.Of(question, sofar);
        return numbers[question.Index]
            .Append(from)
            .Distinct()
            .Where(number => from <= number && number <= to);
    }

    private static ImmutableArray<double> Starts(Question question, IEnumerable<RangeDemand> ranges)
    {
        var step = question.IsWhole ? 1 : Step;
        return
        [
            .. ranges
                .SelectMany(range => new[] { range.Min, Math.Round(range.Max + step, 2) })
                .Append(question.Min)
                .Where(number => question.Min <= number && number <= question.Max)
                .Distinct()
                .Order(),
        ];
    }
}
