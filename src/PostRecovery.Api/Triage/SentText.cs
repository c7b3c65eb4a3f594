using System.Text.Json;
using PostRecovery.Api.Hosting;

namespace PostRecovery.Api.Triage;

/// <summary>Texts as faults show them.</summary>
internal static class SentText
{
    /// <summary>A text as JSON.</summary>
    public static JsonElement AsJson(this string text) =>
        JsonSerializer.SerializeToElement(text, Wire.Json.String);
}
