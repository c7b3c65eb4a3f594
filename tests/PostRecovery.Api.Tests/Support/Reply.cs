using System.Net.Http.Headers;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>What came back.</summary>
internal sealed record Reply(
    int Status,
    HttpResponseHeaders Headers,
    string? ContentType,
    string Text
)
{
    /// <summary>The languages it says it is in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Whether it was given before.</summary>
    public bool IsReplayed =>
        Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";

    public string String(string name) => Json.GetProperty(name).GetString()!;

    /// <summary>The faults, each as its pointer and code.</summary>
    public IEnumerable<string> Faults =>
        Json.GetProperty("errors")
            .EnumerateArray()
            .Select(fault => $"{fault.GetProperty("pointer")} {fault.GetProperty("code")}");
}
