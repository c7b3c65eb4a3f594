using System.Text;
using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>No symptom, key, reference or id of a patient's in a log, at its most talkative.</summary>
public sealed class RecoveryLogTests
{
    [Fact]
    public async Task Nothing_that_is_said_of_a_patient_is_logged()
    {
        await using var api = await LoggedProcess.StartAsync();
        var id = await PostAsync(
            api,
            "/v1/recoveries",
            """{ "procedureType": "discectomy", "performedAt": "2026-03-06T10:00:00Z", "reference": "marker-reference", "findings": { "diabetes": "yes" } }"""
        );
        var checkIn = await PostAsync(
            api,
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 7, "at": "2026-03-08T10:00:00Z", "findings": { "saddle_numbness": "yes" } }"""
        );
        await PostAsync(
            api,
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 77, "markerProperty": 1 }"""
        );
        await PostAsync(api, $"/v1/check-ins/{checkIn}/replay", "");
        foreach (
            var address in new[]
            {
                "?reference=marker-reference",
                $"/{id}",
                $"/{id}/check-ins?cursor=marker",
                $"/{id}/timeline.svg",
            }
        )
        {
            using var _ = await api.Client.GetAsync(
                new Uri($"/v1/recoveries{address}", UriKind.Relative),
                Support.Api.Stop
            );
        }

        using var __ = await api.Client.DeleteAsync(
            new Uri($"/v1/recoveries/{id}", UriKind.Relative),
            Support.Api.Stop
        );

        var log = await api.StopAndReadAsync();

        Assert.Contains("/v1/recoveries/{id}/check-ins", log, StringComparison.Ordinal);
        foreach (
            var secret in new[]
            {
                "marker",
                "saddle",
                "numbness",
                "discectomy",
                "diabetes",
                id,
                checkIn,
            }
        )
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> PostAsync(LoggedProcess api, string address, string body)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(address, UriKind.Relative)
        )
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(
            "Idempotency-Key",
            $"marker-key-{address.GetHashCode(StringComparison.Ordinal)}-{body.Length}"
        );
        using var reply = await api.Client.SendAsync(request, Support.Api.Stop);
        using var answer = JsonDocument.Parse(
            await reply.Content.ReadAsStringAsync(Support.Api.Stop)
        );
        return answer.RootElement.TryGetProperty("id", out var id) ? id.GetString()! : "";
    }
}
