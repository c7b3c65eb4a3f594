using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>Finds the answers of "no" that other answers contradict.</summary>
internal static class Notices
{
    public static ImmutableArray<Notice> Of(SymptomReport report, Vocabulary vocabulary)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (var (code, answer) in report.Answers.Given)
        {
            if (answer == Answer.No && vocabulary.AnswerQuestion(code) is { } question)
            {
                var by = OverrulerOf(question, report, vocabulary);
                if (by is not null)
                {
                    var text = NoticePhrases.Fill(
                        vocabulary.Phrases.Notices.Overruled,
                        ("question", question.Label),
                        ("because", by.Label)
                    );
                    notices.Add(new(question, by, text));
                }
            }
        }

        return notices.ToImmutable();
    }

    private static Question? OverrulerOf(
        Question question,
        SymptomReport report,
        Vocabulary vocabulary
    ) =>
        question.Code == Vocabulary.Fever
        && report.TemperatureCelsius >= Vocabulary.FeverFromCelsius
            ? vocabulary.At("temperatureCelsius")
            : vocabulary
                .FollowUpsOf(question.Code)
                .FirstOrDefault(more => report.AnswerTo(more.Code) == Answer.Yes);
}
