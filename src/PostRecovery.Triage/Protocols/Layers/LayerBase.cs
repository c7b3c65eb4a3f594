using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>A protocol that a layer can be laid over: the shipped one, or any release before it.</summary>
internal sealed record LayerBase(string Version, string Digest, string CanonicalJson)
{
    /// <summary>All there are, the shipped one first; each is read when it is reached.</summary>
    public static IEnumerable<LayerBase> All()
    {
        var shipped = ContentFolder.Merge(EmbeddedProtocol.Files(), bases: []).Whole;
        var text = Protocols.CanonicalJson.Write(shipped);
        yield return new(
            shipped["version"]!.GetValue<string>(),
            Protocols.CanonicalJson.DigestOf(text),
            text
        );
        foreach (var release in ReleasedProtocols.All)
        {
            yield return new(release.Version, release.Digest, release.CanonicalJson);
        }
    }

    /// <summary>Its content, to be changed.</summary>
    public JsonObject Copy() => JsonNode.Parse(CanonicalJson)!.AsObject();
}
