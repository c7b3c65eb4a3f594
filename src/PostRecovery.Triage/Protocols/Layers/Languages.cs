using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>Finds the languages of a protocol and the protocol in each of them.</summary>
internal static class Languages
{
    private const string Member = "languages";

    /// <summary>The protocol in each language that it brings, by tag, as its JSON with the texts put in.</summary>
    public static IEnumerable<(string Tag, string Json)> In(JsonObject whole, FaultList faults)
    {
        if (whole[Member] is not JsonObject languages)
        {
            yield break;
        }

        foreach (var (tag, texts) in languages)
        {
            var translated = whole.DeepClone().AsObject();
            translated.Remove(Member);
            using var document = JsonDocument.Parse(texts!.ToJsonString());
            new Translation(translated).Apply(
                new(document.RootElement, $"/{Member}/{tag}", faults)
            );
            yield return (tag, CanonicalJson.Write(translated));
        }
    }
}
