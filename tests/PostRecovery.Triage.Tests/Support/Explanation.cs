using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>What a reason promises: its facts are enough, and none is too many.</summary>
internal static class Explanation
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? FlawIn(Reason reason, SymptomReport report)
    {
        var required = new SymptomReport
        {
            ProcedureType = report.ProcedureType,
            DaysSince = report.DaysSince,
            PainLevel = report.PainLevel,
        };
        if (!Fires(reason.Rule, required.With(reason.Because)))
        {
            return $"because of {reason.Rule.Id} is not enough";
        }

        return reason
            .Because.Where(fact => !fact.Question.IsRequired)
            .Where(fact =>
                Fires(reason.Rule, required.With(reason.Because.Where(other => other != fact)))
            )
            .Select(fact => $"because of {reason.Rule.Id} has {fact.Question} too many")
            .FirstOrDefault();
    }

    private static bool Fires(Rule rule, SymptomReport report) =>
        rule.When.Holds(new(report, Current.Vocabulary));
}
