using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostRecovery.Api.Tests.Support;

/// <summary>JSON as it is committed: set in, with letters as they are, and a line feed at the end.</summary>
internal static class Readable
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonNode? node) => node?.ToJsonString(Style) + "\n";
}
