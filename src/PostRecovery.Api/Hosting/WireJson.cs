using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>Everything that goes over the wire, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TriageResponse))]
[JsonSerializable(typeof(TriageRequest))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(ProtocolListResponse))]
[JsonSerializable(typeof(RuleResponse))]
[JsonSerializable(typeof(HealthResponse))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Makes these types the wire's, written as they are meant to be read: no nulls, and no letters hidden behind escapes.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // The answers are application/json and never put into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    /// <summary>The same outside the web framework.</summary>
    public static WireJson Wire { get; } = new(WireOptions());

    private static JsonSerializerOptions WireOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        // A context owns its options, so it must not stand in their chain as well.
        options.TypeInfoResolverChain.Clear();
        return options;
    }
}
