using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>Reports put together from single facts: what a worst case adds, and what a reason needs.</summary>
public static class ReportFacts
{
    /// <summary>The same report with these facts said as well, each in place of what was said to its question before.</summary>
    public static SymptomReport With(this SymptomReport report, IEnumerable<Fact> facts) =>
        facts.Aggregate(report, (sum, fact) => sum.With(fact));

    /// <summary>The same report with one fact said as well.</summary>
    public static SymptomReport With(this SymptomReport report, Fact fact) =>
        fact.Question.Kind switch
        {
            QuestionKind.Answer => report.With(fact.Question.Code, AnswerOf(fact.Codes[0])),
            QuestionKind.Number => report.WithNumber(fact.Question.Code, fact.Number),
            QuestionKind.Code => report.WithCode(fact.Question.Code, fact.Codes[0]),
            _ => report.WithCodes(fact.Question.Code, fact.Codes),
        };

    /// <summary>The same report with another answer to one question of yes or no.</summary>
    public static SymptomReport With(this SymptomReport report, string code, Answer answer) =>
        report with
        {
            Answers = report.Answers.With(code, answer),
        };

    /// <summary>Everything that a report says, in the order of the vocabulary.</summary>
    public static IEnumerable<Fact> Facts(this SymptomReport report, Vocabulary vocabulary)
    {
        foreach (var question in vocabulary.Questions)
        {
            var fact = question.Kind switch
            {
                QuestionKind.Answer => report.AnswerTo(question.Code) is var answer
                && answer != Answer.NotAsked
                    ? Fact.Of(question, CodeOf(answer))
                    : null,
                QuestionKind.Number => report.NumberOf(question.Code) is { } number
                    ? Fact.Of(question, number)
                    : null,
                QuestionKind.Code => report.CodeOf(question.Code) is { } code
                    ? Fact.Of(question, code)
                    : null,
                _ => report.CodesOf(question.Code) is { } codes
                    ? Fact.Of(question, codes.AsSpan())
                    : null,
            };
            if (fact is not null)
            {
                yield return fact;
            }
        }
    }

    /// <summary>The code of an answer on the wire.</summary>
    public static string CodeOf(Answer answer) =>
        answer switch
        {
            Answer.Yes => "yes",
            Answer.Unsure => "unsure",
            Answer.No => "no",
            _ => throw new ArgumentOutOfRangeException(
                nameof(answer),
                answer,
                "Silence has no code."
            ),
        };

    /// <summary>The answer that a code of the wire stands for; not asked for anything else.</summary>
    public static Answer AnswerOf(string? code) =>
        code switch
        {
            "yes" => Answer.Yes,
            "unsure" => Answer.Unsure,
            "no" => Answer.No,
            _ => Answer.NotAsked,
        };

    private static SymptomReport WithNumber(
        this SymptomReport report,
        string field,
        double? number
    ) =>
        field switch
        {
            "daysSince" => report with { DaysSince = (int?)number },
            "hoursSince" => report with { HoursSince = number },
            "painLevel" => report with { PainLevel = (int?)number },
            "temperatureCelsius" => report with { TemperatureCelsius = number },
            "catheterHours" => report with { CatheterHours = number },
            "operationMinutes" => report with { OperationMinutes = (int?)number },
            "sessionsCompleted" => report with { SessionsCompleted = (int?)number },
            "pregnancyWeeks" => report with { PregnancyWeeks = (int?)number },
            "ageYears" => report with { AgeYears = (int?)number },
            "priorContacts" => report with { PriorContacts = (int?)number },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such number."),
        };

    private static SymptomReport WithCode(this SymptomReport report, string field, string code) =>
        field switch
        {
            "procedureType" => report with { ProcedureType = code },
            "painTrend" => report with { PainTrend = code },
            "painOnset" => report with { PainOnset = code },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such code."),
        };

    private static SymptomReport WithCodes(
        this SymptomReport report,
        string field,
        ImmutableArray<string> codes
    ) =>
        field switch
        {
            "painLocations" => report with { PainLocations = codes },
            "anaesthesia" => report with { Anaesthesia = codes },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such list."),
        };
}
