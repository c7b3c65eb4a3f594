using System.Net.Http.Json;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Protocols;

/// <summary>A released protocol that is kept as canonical JSON judges again, and can be compared with the current one.</summary>
public sealed class ArchiveTests : IAsyncLifetime
{
    private const string Bleeding =
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "findings": { "vomiting_blood_or_black_stools": "yes" } }""";
    private readonly string folder = Directory.CreateTempSubdirectory("postrecovery-").FullName;
    private Support.Api? api;
    private string old = "";
    private string current = "";

    public async ValueTask InitializeAsync()
    {
        await using var plain = new Support.Api();
        using var reply = await plain.GetAsync("/v1/protocols/current");
        var canonical = await reply.Content.ReadAsStringAsync(Support.Api.Stop);

        // An earlier release that took a bleeding gut for something that can wait.
        const string Rule = "\"id\":\"general-gut-bleeding\",\"level\":\"";
        Assert.Contains(Rule + "emergency", canonical, StringComparison.Ordinal);
        var earlier = canonical.Replace(
            Rule + "emergency",
            Rule + "soon",
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "earlier.json"),
            earlier,
            Support.Api.Stop
        );
        // As a release leaves it beside the protocol that lowers an answer; it is no protocol.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "earlier.changes.json"),
            "{}",
            Support.Api.Stop
        );
        api = new Support.Api().With("Protocol:Archive", folder);
        var items = (await JsonAsync("/v1/protocols")).GetProperty("items");
        current = items[0].GetProperty("digest").GetString()!;
        old = items[1].GetProperty("digest").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await (api?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_earlier_protocol_judges_by_its_own_rules()
    {
        var (_, now) = await api!.TriageAsync(Bleeding);
        var (status, then) = await api.PostAsync($"/v1/triage?protocol={old}", Bleeding);

        Assert.Equal(200, status);
        Assert.Equal(old, then.GetProperty("protocol").GetProperty("digest").GetString());
        Assert.Equal("emergency", now.GetProperty("urgency").GetString());
        Assert.NotEqual("emergency", then.GetProperty("urgency").GetString());
    }

    [Fact]
    public async Task The_least_that_a_faulty_report_is_comes_from_the_protocol_that_was_asked()
    {
        var faulty = Bleeding.Replace(
            "\"painLevel\"",
            "\"nothing\": 1, \"painLevel\"",
            StringComparison.Ordinal
        );
        Assert.NotEqual(Bleeding, faulty);

        var (_, sound) = await api!.PostAsync($"/v1/triage?protocol={old}", Bleeding);
        var (status, refused) = await api.PostAsync($"/v1/triage?protocol={old}", faulty);

        Assert.Equal(422, status);
        var urgency = sound.GetProperty("urgency").GetString();
        Assert.Equal(
            urgency == "self_care" ? null : urgency,
            refused.TryGetProperty("urgencyAtLeast", out var least) ? least.GetString() : null
        );
    }

    [Fact]
    public async Task A_release_judges_and_is_compared_without_being_configured()
    {
        var items = (await JsonAsync("/v1/protocols")).GetProperty("items").EnumerateArray();
        var release = items
            .Single(item => item.GetProperty("version").GetString() == "2026.11.0")
            .GetProperty("digest")
            .GetString();

        var (status, answer) = await api!.PostAsync($"/v1/triage?protocol={release}", Bleeding);
        var diff = await JsonAsync($"/v1/protocols/{release}/diff/{current}");

        Assert.Equal(200, status);
        Assert.Equal(release, answer.GetProperty("protocol").GetProperty("digest").GetString());
        Assert.Equal(JsonValueKind.Array, diff.GetProperty("lowered").ValueKind);
    }

    [Fact]
    public async Task The_difference_is_told_with_a_report_that_shows_it()
    {
        var diff = await JsonAsync($"/v1/protocols/{old}/diff/{current}");

        Assert.Equal("general-gut-bleeding", diff.GetProperty("changed")[0].GetString());
        Assert.Equal(0, diff.GetProperty("lowered").GetArrayLength());
        var raised = Assert.Single(diff.GetProperty("raised").EnumerateArray());
        var (_, answer) = await api!.PostAsync(
            $"/v1/triage?protocol={old}",
            raised.GetProperty("report").GetRawText()
        );
        Assert.Equal(
            raised.GetProperty("before").GetString(),
            answer.GetProperty("urgency").GetString()
        );
        (_, answer) = await api.TriageAsync(raised.GetProperty("report").GetRawText());
        Assert.Equal(
            raised.GetProperty("after").GetString(),
            answer.GetProperty("urgency").GetString()
        );
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var reply = await api!.GetAsync(address);
        return await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
    }
}
