using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// The reports of tests/cases/variations, judged over HTTP: read cases with an answer or two changed, each with the levels that a
/// reader of the report alone gave it.
/// </summary>
internal static class CaseVariations
{
    /// <summary>Those that the people who edit content look at.</summary>
    public const string Read = "read";

    /// <summary>Those that they do not: of cases from other sources.</summary>
    public const string HeldOut = "held-out";

    /// <summary>One side of them, scored.</summary>
    public static async Task<List<ScoredCase>> ScoreAsync(Api api, string side)
    {
        var scored = new List<ScoredCase>();
        foreach (var file in Directory.EnumerateFiles(Folder(side)).Order(StringComparer.Ordinal))
        {
            await foreach (var line in File.ReadLinesAsync(file, Api.Stop))
            {
                using var written = JsonDocument.Parse(line);
                var report = written.RootElement.GetProperty("report");
                var levels = written
                    .RootElement.GetProperty("levels")
                    .EnumerateArray()
                    .Select(level => level.GetString()!)
                    .ToList();
                var (status, answer) = await api.TriageAsync(report.GetRawText());
                Assert.True(status == 200, $"{line}: {answer}");
                scored.Add(
                    new(
                        written.RootElement.GetProperty("of").GetString()!,
                        report.GetProperty("procedureType").GetString()!,
                        levels[0],
                        [.. levels],
                        answer.GetProperty("urgency").GetString()!
                    )
                );
            }
        }

        return scored;
    }

    private static string Folder(string side) =>
        Repository.PathTo("tests", "cases", "variations", side);
}
