using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostRecovery.Api.Hosting;

/// <summary>How JSON is written here: no nulls, and no letters hidden behind escapes.</summary>
internal static class Wire
{
    /// <summary>The types of the wire, outside the web framework.</summary>
    public static WireJson Json { get; } = new(Styled(new(JsonSerializerDefaults.Web)));

    /// <summary>Makes the web framework write the same way.</summary>
    public static void Configure(JsonSerializerOptions options) =>
        Styled(options).TypeInfoResolverChain.Insert(0, WireJson.Default);

    private static JsonSerializerOptions Styled(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

        // Answers are application/json and never put into HTML as they are.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
