using System.Diagnostics;
using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>The engine against a plain evaluator in another language, written without it, on thousands of random reports.</summary>
public sealed class ReferenceEvaluatorTests
{
    private const int Reports = 3_000;

    [Fact]
    public async Task Level_rules_causes_and_advice_are_those_of_the_reference_evaluator()
    {
        var random = new Random(20_261_124);
        var reports = Enumerable.Range(0, Reports).Select(_ => RandomReports.Next(random)).ToList();

        var expected = await JudgedByReference(reports, TestContext.Current.CancellationToken);

        Assert.Equal(reports.Count, expected.Count);
        Expect.None(
            reports
                .Zip(expected)
                .Where(pair => Ours(pair.First) != pair.Second)
                .Select(pair =>
                    $"{ReportJson.Show(pair.First)}\n  ours      {Ours(pair.First)}\n  reference {pair.Second}"
                )
        );
    }

    /// <summary>Our answer in the reference's own words. Rules that an answer leaves untold are looked up by their tree.</summary>
    private static string Ours(SymptomReport report)
    {
        var answer = Current.Protocol.Assess(report);
        var untold = Current.Protocol.Rules.Where(rule =>
            rule.Level == Urgency.SelfCare
            && answer.Urgency > Urgency.Routine
            && rule.When.Holds(new(report, Current.Vocabulary))
        );
        var fired = answer
            .Reasons.Select(reason => reason.Rule)
            .Concat(untold)
            .Select(rule => rule.Id);
        var advice = answer
            .Advice.Concat(answer.SafetyNet)
            .OrderBy(item => item.Order)
            .ThenBy(item => item.Id, StringComparer.Ordinal);
        return JsonSerializer.Serialize(
            new
            {
                level = answer.Urgency.Code(),
                fired = fired.Order(StringComparer.Ordinal),
                causes = answer
                    .PossibleCauses.Select(cause => cause.Id)
                    .Order(StringComparer.Ordinal),
                advice = advice.Select(item => item.Id),
                withheld = answer.Withheld.Select(item => item.Advice.Id),
            }
        );
    }

    private static async Task<List<string>> JudgedByReference(
        List<SymptomReport> reports,
        CancellationToken stop
    )
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, reports.Select(ReportJson.Show), stop);
            using var python = Process.Start(
                new ProcessStartInfo(
                    "python3",
                    [
                        Repository.PathTo("tests", "reference", "eval_rules.py"),
                        Repository.PathTo("src", "PostRecovery.Triage", "Content"),
                        "--batch",
                        file,
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var output = await python.StandardOutput.ReadToEndAsync(stop);
            await python.WaitForExitAsync(stop);
            Assert.Equal(0, python.ExitCode);
            return
            [
                .. output
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line =>
                        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(line))
                    ),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
