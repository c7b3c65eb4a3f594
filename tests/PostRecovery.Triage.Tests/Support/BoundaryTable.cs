using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// The approved table of rule boundaries: a heading for each rule with its level, then a report a line, "+" where the rule
/// fires and "-" where it does not.
/// </summary>
internal static class BoundaryTable
{
    public static readonly string[] Path =
    [
        "tests",
        "PostRecovery.Triage.Tests",
        "Clinical",
        "rule-boundaries.txt",
    ];

    public static string Heading(Rule rule) => $"# {rule.Id} {rule.Level.Code()}";

    public static string Row(SymptomReport report, bool fires) =>
        $"{(fires ? '+' : '-')} {ReportJson.Show(report)}";

    /// <summary>The rows as they were approved, each with its rule and the level of that rule.</summary>
    public static IEnumerable<(
        string RuleId,
        string Level,
        bool Fires,
        SymptomReport Report
    )> Read()
    {
        var (id, level) = ("", "");
        foreach (var line in File.ReadLines(Repository.PathTo(Path)))
        {
            if (line.StartsWith('#'))
            {
                var words = line.Split(' ');
                (id, level) = (words[1], words[2]);
                continue;
            }

            using var json = JsonDocument.Parse(line[2..]);
            yield return (id, level, line[0] == '+', WireReport.Read(json.RootElement));
        }
    }
}
