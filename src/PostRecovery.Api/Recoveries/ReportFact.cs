using PostRecovery.Api.Triage;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Recoveries;

/// <summary>Puts what was worked out into a report.</summary>
internal static class ReportFact
{
    /// <summary>The same report with the trend of the pain, or a finding, said as well.</summary>
    public static TriageRequest With(this TriageRequest report, Fact fact) =>
        fact.Question.Path == "painTrend"
            ? report with
            {
                PainTrend = fact.Codes[0],
            }
            : report with
            {
                Findings = new Dictionary<string, string>(
                    report.Findings ?? new Dictionary<string, string>()
                )
                {
                    [fact.Question.Code] = fact.Codes[0],
                },
            };
}
