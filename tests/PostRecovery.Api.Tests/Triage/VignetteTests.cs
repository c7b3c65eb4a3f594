using System.Globalization;
using System.Text;
using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>The development vignettes over HTTP, and the table of how well the protocol agrees with them.</summary>
public sealed class VignetteTests(Support.Api api) : IClassFixture<Support.Api>
{
    [Fact]
    public async Task No_emergency_is_answered_below_urgent_and_every_level_is_one_a_careful_clinician_would_accept()
    {
        var scored = await ScoredAsync();

        Assert.All(
            scored.Where(one => one.Gold == "emergency"),
            one => Assert.True(one.Rank >= 4, $"{one.Id} is {one.Given}")
        );
        Assert.Empty(
            scored
                .Where(one => !one.IsAcceptable)
                .Select(one => $"{one.Id}: {one.Given}, wanted {one.Gold}")
        );
    }

    [Fact]
    public async Task The_committed_accuracy_table_is_what_the_program_reaches() =>
        Approved.Matches(
            AccuracyTable.Write(
                await ScoredAsync(),
                await CaseLibrary.ScoreAsync(api, unseen: false),
                await CaseLibrary.ScoreAsync(api, unseen: true),
                ReaderReports.Score(api)
            ),
            "docs",
            "accuracy.md"
        );

    private async Task<List<ScoredCase>> ScoredAsync()
    {
        var path = Repository.PathTo("tests", "vignettes", "vignettes-dev.json");
        using var vignettes = JsonDocument.Parse(
            await File.ReadAllTextAsync(path, Support.Api.Stop)
        );
        var scored = new List<ScoredCase>();
        foreach (var vignette in vignettes.RootElement.EnumerateArray())
        {
            var (status, answer) = await api.TriageAsync(
                vignette.GetProperty("report").GetRawText()
            );
            Assert.Equal(200, status);
            scored.Add(ScoredCase.Of(vignette, answer.GetProperty("urgency").GetString()!));
        }

        return scored;
    }
}
