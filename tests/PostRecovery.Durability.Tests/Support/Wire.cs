using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Durability.Tests.Support;

/// <summary>Requests and answers as an app of someone else's sees them.</summary>
internal static class Wire
{
    public const string Replayed = "Idempotency-Replayed";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<(
        HttpStatusCode Status,
        string Body,
        HttpResponseHeaders Headers
    )> PostAsync(HttpClient client, string address, string? body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var reply = await client.SendAsync(request, Stop);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(Stop), reply.Headers);
    }

    public static async Task<(HttpStatusCode Status, string Body)> GetAsync(
        HttpClient client,
        string address
    )
    {
        using var reply = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(Stop));
    }

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Asserts that a refusal is one of those that may be sent again, and cannot be read as "nothing wrong".</summary>
    public static void AssertRefusal(
        HttpStatusCode status,
        string body,
        HttpResponseHeaders headers
    )
    {
        Assert.True(
            status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.InsufficientStorage,
            $"{status}: {body}"
        );
        if (status == HttpStatusCode.ServiceUnavailable)
        {
            Assert.NotNull(headers.RetryAfter);
        }

        var problem = Parse(body);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
    }
}
