using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests;

/// <summary>The guide to a protocol of one's own, run as it stands.</summary>
public sealed partial class OwnProtocolTests
{
    private static readonly string Guide = Repository.Text("docs", "own-protocol.md");

    [Fact]
    public async Task Its_commands_print_what_it_shows()
    {
        var commands = Command().Matches(Guide);

        Assert.Equal(2, commands.Count);
        foreach (Match command in commands)
        {
            var arguments = command.Groups["arguments"].Value.Split(' ');
            var (code, output) = await ApiProcess.RunAsync([
                .. arguments.Select(one =>
                    one.Contains('/', StringComparison.Ordinal) ? Repository.PathTo(one) : one
                ),
            ]);

            Assert.Equal((0, command.Groups["output"].Value.Trim()), (code, output.Trim()));
        }
    }

    /// <summary>The commands name folders as they are seen from the top of the repository, where somebody types them.</summary>
    [Fact]
    public async Task Under_dotnet_run_paths_count_from_where_one_is()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", "-getProperty:RunWorkingDirectory", "src/PostRecovery.Api"]
        )
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var build = Process.Start(start)!;

        var folder = await build.StandardOutput.ReadToEndAsync(Support.Api.Stop);

        await build.WaitForExitAsync(Support.Api.Stop);
        Assert.Equal((0, ""), (build.ExitCode, folder.Trim()));
    }

    [Fact]
    public async Task Its_call_gets_the_answer_it_shows_in_the_language_it_asks_for()
    {
        await using var api = new Support.Api().With(
            "Protocol:Path",
            Repository.PathTo("docs", "own-protocol")
        );
        var shown = JsonNode.Parse(Guide.Split("```json\n")[1].Split("```")[0])!.AsObject();
        using var client = api.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/triage");
        request.Headers.Add("Accept-Language", Guide.Split("Accept-Language: ")[1].Split('\'')[0]);
        request.Content = new StringContent(
            Guide.Split("-d '")[1].Split('\'')[0],
            Encoding.UTF8,
            "application/json"
        );

        using var reply = await client.SendAsync(request, Support.Api.Stop);
        var answer = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);

        Assert.Equal("de", Assert.Single(reply.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", reply.Headers.Vary);
        foreach (var (name, value) in shown)
        {
            var said = JsonNode.Parse(answer.GetProperty(name).GetRawText());
            Assert.True(JsonNode.DeepEquals(value, said), $"{name} is {said}");
        }

        await LanguagesAreChosenAsync(api);
        await ThePageShowsTheOverrideAsync(api);
    }

    private static async Task LanguagesAreChosenAsync(Support.Api api)
    {
        var digests = new HashSet<string>();
        foreach (
            var (wanted, spoken) in new[]
            {
                ("de-AT, en;q=0.5", "de"),
                ("fr, en;q=0.5, de;q=0.1", "en"),
                ("fr", "en"),
                ("*", "en"),
            }
        )
        {
            using var reply = await api.GetAsync("/v1/vocabulary", ("Accept-Language", wanted));
            var text = await reply.Content.ReadAsStringAsync(Support.Api.Stop);

            Assert.Equal(spoken, Assert.Single(reply.Content.Headers.ContentLanguage));
            Assert.Equal(
                spoken == "de",
                text.Contains("Kommt klare Flüssigkeit aus", StringComparison.Ordinal)
            );
            digests.Add(reply.Headers.ETag!.Tag);
        }

        Assert.Equal(2, digests.Count);
    }

    private static async Task ThePageShowsTheOverrideAsync(Support.Api api)
    {
        foreach (var address in new[] { "/protocol", "/protocol?rule=general-numb-mouth" })
        {
            using var page = await api.GetAsync(address);
            var html = await page.Content.ReadAsStringAsync(Support.Api.Stop);
            Assert.Contains("numb-mouth-can-wait", html, StringComparison.Ordinal);
            Assert.Contains(
                "Our dental anaesthetists ask about it",
                html,
                StringComparison.Ordinal
            );
        }
    }

    [GeneratedRegex(
        "-- (?<arguments>protocol [^\n]+)\n```\n(?:(?!```)[^`]|`(?!``))*```text\n(?<output>[^`]*)```",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Command();
}
