using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Whole reports made of patterns, so that a counterexample can be posted.</summary>
internal static class LeastReport
{
    private const int HoursInADay = 24;

    /// <summary>A report that meets the pattern and says nothing else but what every report must.</summary>
    public static SymptomReport Of(Pattern pattern, string procedure = "other_surgery", int day = 5)
    {
        var hours = pattern
            .Demands.OfType<RangeDemand>()
            .FirstOrDefault(demand => demand.Question.Code == "hoursSince");
        var required = new SymptomReport
        {
            ProcedureType = procedure,
            DaysSince = hours is null ? day : (int)Math.Max(0, hours.Min / HoursInADay),
            PainLevel = 0,
        };
        return pattern
            .Demands.OrderByDescending(demand => demand.Question.IsRequired)
            .Aggregate(
                required,
                (report, demand) =>
                    !demand.IsMetBy(report) && demand.Witness(report) is { } fact
                        ? report.With(fact)
                        : report
            );
    }

    /// <summary>The same report, but nobody asked this question.</summary>
    public static SymptomReport Without(this SymptomReport report, Question question) =>
        question.Kind == QuestionKind.Answer
            ? report.With(question.Code, Answer.NotAsked)
            : report
                .Facts(Current.Vocabulary)
                .Where(fact =>
                    fact.Question != question && fact.Question.Kind != QuestionKind.Answer
                )
                .Aggregate(
                    new SymptomReport { Answers = report.Answers },
                    (sum, fact) => sum.With(fact)
                );

    /// <summary>The same report with one answer to everything of yes or no that was not asked.</summary>
    public static SymptomReport Rest(this SymptomReport report, Answer answer) =>
        report with
        {
            Answers = Answers.Of([
                .. from question in Current.Vocabulary.Questions
                where question.Kind == QuestionKind.Answer
                select KeyValuePair.Create(question.Code, answer),
                .. report.Answers.Given,
            ]),
        };
}
