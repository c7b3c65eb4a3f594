using System.Text;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>No symptom, key or free text in a log, however the request goes wrong.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Nothing_that_a_caller_says_is_logged()
    {
        await using var api = await LoggedProcess.StartAsync();
        string[] bodies =
        [
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 7, "findings": { "saddle_numbness": "yes" } }""",
            """{ "procedureType": "marker_procedure", "daysSince": 3, "markerProperty": "marker value" }""",
            """{ "marker_not_json": """,
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            content.Headers.TryAddWithoutValidation("X-Api-Key", "marker-key");
            using var _ = await api.Client.PostAsync(
                new Uri("/v1/triage?questions=marker_query", UriKind.Relative),
                content,
                Support.Api.Stop
            );
        }

        using var __ = await api.Client.GetAsync(
            new Uri("/v1/rules/marker_rule", UriKind.Relative),
            Support.Api.Stop
        );
        using var ___ = await api.Client.GetAsync(
            new Uri("/marker_path/saddle_numbness?q=marker_query", UriKind.Relative),
            Support.Api.Stop
        );
        using var odd = new HttpRequestMessage(new("MARKER"), "/v1/triage");
        using var ____ = await api.Client.SendAsync(odd, Support.Api.Stop);

        var log = await api.StopAndReadAsync();

        Assert.Contains("/v1/triage", log, StringComparison.Ordinal);
        Assert.Contains("/v1/rules/{ruleId}", log, StringComparison.Ordinal);
        foreach (var secret in new[] { "marker", "saddle", "numbness", "epidural" })
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }
}
