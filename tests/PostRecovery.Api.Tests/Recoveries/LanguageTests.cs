using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>What a patient reads is in the caller's language wherever it is read, and what was judged is the same in all of them.</summary>
public sealed class LanguageTests : FollowingTest
{
    private const string Mild = """{ "painLevel": 2, "fever": "no" }""";
    private const string Worse =
        """{ "painLevel": 4, "fever": "no", "temperatureCelsius": 38.6 }""";

    [Fact]
    public async Task A_check_in_is_answered_in_the_language_it_asks_for()
    {
        using var german = new GermanLayer();
        await RestartAsync(german.Folder);
        var id = await Api.RegisterAsync();
        Api.Language = "de-AT, en;q=0.5";

        var checkIn = await Api.CheckInAsync(id, Mild);

        Assert.Equal(["de"], checkIn.Languages);
        Assert.Equal(["Accept-Language"], checkIn.Headers.Vary);
        Assert.Equal(
            GermanLayer.Tomorrow,
            checkIn.Json.GetProperty("nextCheckIn").GetProperty("text").GetString()
        );
        Assert.StartsWith(
            GermanLayer.Disclaimer,
            checkIn.String("disclaimer"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_worked_out_is_said_again_in_any_language_and_in_English_as_it_was_said_first()
    {
        using var german = new GermanLayer();
        await RestartAsync(german.Folder);
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, Mild);
        Clock.Now += TimeSpan.FromHours(24);
        var english = await Api.CheckInAsync(id, Worse);
        Api.Language = "de";

        var timeline = (await Api.GetAsync($"/v1/recoveries/{id}/check-ins")).Json;
        var latest = (await Api.GetAsync($"/v1/recoveries/{id}")).Json.GetProperty("latest");
        Api.Language = null;
        var again = (await Api.GetAsync($"/v1/recoveries/{id}")).Json.GetProperty("latest");

        string[] expected =
        [
            "„Verlauf“ gilt als „schlimmer“: 2, nach 24 Stunden 4.",
            "„Nein“ zu „Fieber“ gilt als ja wegen „Temperatur“.",
        ];
        Assert.Equal(expected, NoticesOf(latest));
        Assert.Equal(expected, NoticesOf(timeline.GetProperty("items")[1]));
        Assert.Equal(english.Text, again.GetRawText());
        Assert.Contains(
            "It was taken as \"Getting worse\"",
            NoticesOf(english.Json).First(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "\"No\" to \"Fever\" was judged as yes, because of what was said to \"Temperature\".",
            NoticesOf(english.Json).Last()
        );
    }

    [Fact]
    public async Task A_replay_is_said_in_it_and_still_proves_the_same()
    {
        using var german = new GermanLayer();
        await RestartAsync(german.Folder);
        var given = await Api.CheckInAsync(await Api.RegisterAsync(), Mild);
        Api.Language = "de";

        var replay = await Api.PostAsync($"/v1/check-ins/{given.String("id")}/replay", null);

        Assert.True(replay.Json.GetProperty("same").GetBoolean());
        Assert.Equal(["de"], replay.Languages);
        foreach (
            var answer in new[]
            {
                replay.Json.GetProperty("answer"),
                replay.Json.GetProperty("current").GetProperty("answer"),
            }
        )
        {
            Assert.StartsWith(
                GermanLayer.Disclaimer,
                answer.GetProperty("disclaimer").GetString(),
                StringComparison.Ordinal
            );
            foreach (
                var name in new[] { "urgency", "rank", "couldBecome", "worstCase", "protocol" }
            )
            {
                Assert.Equal(
                    given.Json.GetProperty(name).GetRawText(),
                    answer.GetProperty(name).GetRawText()
                );
            }
        }
    }

    [Fact]
    public async Task A_protocol_of_before_the_language_answers_in_its_own()
    {
        var given = await Api.CheckInAsync(await Api.RegisterAsync(), Mild);
        using var german = new GermanLayer();
        await RestartAsync(german.Folder);
        Api.Language = "de";

        var replay = await Api.PostAsync($"/v1/check-ins/{given.String("id")}/replay", null);

        Assert.Equal(["en", "de"], replay.Languages);
        Assert.Equal(given.Text, replay.Json.GetProperty("answer").GetRawText());
        Assert.Contains(GermanLayer.Disclaimer, replay.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_something_is_wrong_the_patient_still_reads_their_language()
    {
        using var german = new GermanLayer();
        await RestartAsync(german.Folder);
        var id = await Api.RegisterAsync();
        Api.Language = "de";
        const string Faulty = """{ "findings": { "saddle_numbness": "yes", "numbnes": "yes" } }""";

        foreach (var address in new[] { "/v1/triage", $"/v1/recoveries/{id}/check-ins" })
        {
            var problem = await Api.PostAsync(address, Faulty);

            Assert.Equal(422, problem.Status);
            Assert.Equal(["de"], problem.Languages);
            Assert.Equal(
                GermanLayer.Now,
                problem.Json.GetProperty("contact").GetProperty("text").GetString()
            );
        }

        var missing = await Api.GetAsync("/v1/recoveries/none");
        Assert.Equal(
            "Im Notfall 112.",
            missing.Json.GetProperty("safetyNet")[0].GetProperty("text").GetString()
        );
    }

    private static IEnumerable<string?> NoticesOf(JsonElement answer) =>
        answer
            .GetProperty("notices")
            .EnumerateArray()
            .Select(notice => notice.GetProperty("text").GetString());
}
