using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>A report as its words are understood: a high temperature is a fever, and a follow-up's "yes" is its parent's too.</summary>
/// <param name="Report">What was said.</param>
/// <param name="Vocabulary">What the words mean.</param>
/// <param name="Level">The urgency reached, for advice that depends on it; null while rules are judged.</param>
public readonly record struct Reading(
    SymptomReport Report,
    Vocabulary Vocabulary,
    Urgency? Level = null
)
{
    /// <summary>The answer to a question of yes or no, after temperature and follow-ups had their say.</summary>
    public Answer AnswerTo(string code) =>
        IsFeverByTemperature(code) || IsYesByFollowUp(code) ? Answer.Yes : Report.AnswerTo(code);

    private bool IsFeverByTemperature(string code) =>
        code == Vocabulary.Fever && Report.TemperatureCelsius >= Vocabulary.FeverFromCelsius;

    private bool IsYesByFollowUp(string code)
    {
        foreach (var followUp in Vocabulary.FollowUpsOf(code))
        {
            if (Report.AnswerTo(followUp.Code) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
