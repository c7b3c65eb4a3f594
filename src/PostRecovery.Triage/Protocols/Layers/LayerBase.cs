using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>A protocol that a layer can be laid over: the shipped one, or any release before it.</summary>
internal sealed record LayerBase(string Version, string Digest, string CanonicalJson)
{
    /// <summary>All there are, the shipped one first.</summary>
    public static IEnumerable<LayerBase> All()
    {
        var shipped = ContentFolder.Merge(EmbeddedProtocol.Files()).Whole;
        var text = Protocols.CanonicalJson.Write(shipped);
        return ReleasedProtocols
            .All.Select(release => new LayerBase(
                release.Version,
                release.Digest,
                release.CanonicalJson
            ))
            .Prepend(
                new(
                    shipped["version"]!.GetValue<string>(),
                    Protocols.CanonicalJson.DigestOf(text),
                    text
                )
            );
    }

    /// <summary>Its content, to be changed.</summary>
    public JsonObject Copy() => JsonNode.Parse(CanonicalJson)!.AsObject();
}
