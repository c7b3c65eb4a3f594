using PostRecovery.Api.Hosting;
using PostRecovery.Api.Tests.Support;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>Whatever was judged can be judged again, and whatever is erased is gone.</summary>
public sealed class ReplayTests : FollowingTest
{
    private const string Bleeding =
        """{ "painLevel": 2, "findings": { "vomiting_blood_or_black_stools": "yes" } }""";

    [Fact]
    public async Task By_the_same_protocol_everything_is_the_same()
    {
        var given = await Api.CheckInAsync(await Api.RegisterAsync(), Bleeding);

        var replay = await Api.PostAsync($"/v1/check-ins/{given.String("id")}/replay", null);

        Assert.Equal(200, replay.Status);
        Assert.True(replay.Json.GetProperty("same").GetBoolean());
        Assert.Equal(given.Text, replay.Json.GetProperty("answer").GetRawText());
        Assert.Equal(
            "emergency",
            replay.Json.GetProperty("recorded").GetProperty("urgency").GetString()
        );
        Assert.True(replay.Json.GetProperty("current").GetProperty("same").GetBoolean());
        Assert.True(replay.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task After_the_protocol_changed_the_old_one_still_gives_the_old_answer_and_the_new_one_its_own()
    {
        var id = await Api.RegisterAsync();
        var given = await Api.CheckInAsync(id, Bleeding);
        using var changed = new ChangedProtocol();
        await RestartAsync(changed.Folder);

        var replay = (await Api.PostAsync($"/v1/check-ins/{given.String("id")}/replay", null)).Json;

        Assert.True(replay.GetProperty("same").GetBoolean());
        Assert.Equal(given.Text, replay.GetProperty("answer").GetRawText());
        Assert.Equal(
            given.Json.GetProperty("protocol").GetProperty("digest").GetString(),
            replay.GetProperty("recorded").GetProperty("protocolDigest").GetString()
        );
        var current = replay.GetProperty("current");
        Assert.False(current.GetProperty("same").GetBoolean());
        Assert.NotEqual(
            "emergency",
            current.GetProperty("answer").GetProperty("urgency").GetString()
        );
        Assert.Equal(
            given.Text,
            (await Api.GetAsync($"/v1/recoveries/{id}")).Json.GetProperty("latest").GetRawText()
        );
    }

    [Fact]
    public async Task What_is_erased_is_gone_everywhere_and_the_audit_still_holds()
    {
        var id = await Api.RegisterAsync();
        var kept = await Api.RegisterAsync();
        var checkIn = await Api.CheckInAsync(id, Bleeding);
        await Api.CheckInAsync(kept, Bleeding);

        var erased = await Api.DeleteAsync($"/v1/recoveries/{id}");

        Assert.Equal(204, erased.Status);
        Assert.Empty(erased.Text);
        Assert.Equal(404, (await Api.GetAsync($"/v1/recoveries/{id}")).Status);
        Assert.Equal(404, (await Api.GetAsync($"/v1/recoveries/{id}/check-ins")).Status);
        Assert.Equal(404, (await Api.GetAsync($"/v1/recoveries/{id}/timeline.svg")).Status);
        Assert.Equal(404, (await Api.PostAsync($"/v1/recoveries/{id}/check-ins", Bleeding)).Status);
        Assert.Equal(
            404,
            (await Api.PostAsync($"/v1/check-ins/{checkIn.String("id")}/replay", null)).Status
        );
        Assert.Equal(404, (await Api.DeleteAsync($"/v1/recoveries/{id}")).Status);
        Assert.Equal(200, (await Api.GetAsync($"/v1/recoveries/{kept}")).Status);

        await using var output = new StringWriter { NewLine = "\n" };
        var exit = await StoreCommand.RunAsync(
            ["audit", "verify"],
            new(StoreOptions.Sqlite, Store.ConnectionString),
            output
        );
        Assert.True(exit == 0, output.ToString());
        Assert.Contains("5 entries in 1 chain", output.ToString(), StringComparison.Ordinal);
    }
}
