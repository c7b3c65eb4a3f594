using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Benchmarks;

/// <summary>Reports of three lengths: the three required fields, a usual one, and one with sixty answers of "no".</summary>
internal static class SampleReports
{
    public static Protocol Protocol { get; } =
        EmbeddedProtocol.Read().Protocol
        ?? throw new InvalidOperationException("The shipped protocol has faults.");

    public static SymptomReport Of(string length) =>
        length switch
        {
            "short" => new()
            {
                ProcedureType = "epidural",
                DaysSince = 3,
                PainLevel = 2,
            },
            "usual" => new()
            {
                ProcedureType = "epidural",
                DaysSince = 3,
                PainLevel = 6,
                TemperatureCelsius = 37.2,
                PainTrend = "unchanged",
                PainLocations = ["lower_back", "procedure_site"],
                Answers = Answers.Of([
                    new("fever", Answer.No),
                    new("weakness", Answer.No),
                    new("chills", Answer.No),
                    new("headache", Answer.Yes),
                    new("site_tender", Answer.Yes),
                    new("catheter_used", Answer.Yes),
                    new("saddle_numbness", Answer.No),
                ]),
            },
            _ => new()
            {
                ProcedureType = "epidural",
                DaysSince = 3,
                PainLevel = 2,
                Answers = Answers.Of(
                    Protocol
                        .Vocabulary.Questions.Where(question =>
                            question.Kind == QuestionKind.Answer
                        )
                        .Take(60)
                        .Select(question => KeyValuePair.Create(question.Code, Answer.No))
                ),
            },
        };
}
