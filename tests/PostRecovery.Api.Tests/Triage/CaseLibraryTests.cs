using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>The case library is well formed: what it says of itself is there, and every report is one the API takes.</summary>
public sealed class CaseLibraryTests(Support.Api api) : IClassFixture<Support.Api>
{
    private static readonly string[] Kinds =
    [
        "published-case",
        "guideline-derived",
        "ordinary-course",
    ];

    [Fact]
    public void Every_case_says_where_it_comes_from_and_what_was_made_up()
    {
        var ids = CaseLibrary.Cases.Select(one => one.Written.GetProperty("id").GetString());
        Assert.Equal(CaseLibrary.Cases.Length, ids.Distinct().Count());
        Assert.All(
            CaseLibrary.Cases.Select(one => one.Written),
            written =>
            {
                foreach (var text in new[] { "narrative", "why", "sourceKey", "read" })
                {
                    Assert.NotEmpty(written.GetProperty(text).GetString()!);
                }

                Assert.NotEmpty(written.GetProperty("sources").EnumerateArray());
                Assert.Equal(JsonValueKind.Array, written.GetProperty("constructed").ValueKind);
                Assert.Contains(written.GetProperty("kind").GetString(), Kinds);
                var acceptable = ScoredCase.LevelsOf(written, "acceptable");
                Assert.Contains(written.GetProperty("gold").GetString()!, acceptable);
                Assert.All(acceptable, level => Assert.Contains(level, ScoredCase.Levels));
            }
        );
    }

    [Fact]
    public void The_wanted_level_is_the_middle_one_of_three_readers() =>
        Assert.All(
            CaseLibrary.Cases.Select(one => one.Written),
            written =>
            {
                var middle = ReaderAgreement
                    .Readers.Select(reader => written.GetProperty(reader).GetString()!)
                    .OrderBy(level => ScoredCase.Levels.IndexOf(level))
                    .ElementAt(1);
                Assert.Equal(middle, written.GetProperty("gold").GetString());
            }
        );

    [Fact]
    public void A_settled_report_is_held_to_the_levels_of_its_case()
    {
        var cases = CaseLibrary.Cases.ToDictionary(
            one => one.Written.GetProperty("id").GetString()!,
            one => one.Written
        );
        var settled = ReaderReports.Written("settled", "read").Select(one => one.Written).ToList();

        Assert.NotEmpty(settled);
        Assert.All(
            settled,
            one =>
            {
                var of = cases[one.GetProperty("of").GetString()!];
                var levels = ScoredCase.LevelsOf(one, "levels");
                Assert.Equal(of.GetProperty("gold").GetString(), levels[0]);
                Assert.Equal(ScoredCase.LevelsOf(of, "acceptable").Order(), levels.Order());
            }
        );
    }

    [Fact]
    public async Task Every_report_is_one_that_the_api_takes()
    {
        var scored = await CaseLibrary.ScoreAsync(api, unseen: false);
        scored.AddRange(await CaseLibrary.ScoreAsync(api, unseen: true));

        Assert.Equal(CaseLibrary.Cases.Length, scored.Count);
    }
}
