using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Releases;

/// <summary>A protocol that was released and never changes again: the canonical JSON it is kept as, read when it is first needed.</summary>
public sealed class ReleasedProtocol
{
    private readonly Lazy<Protocol> protocol;

    /// <param name="version">Its version, such as "2026.11.0".</param>
    /// <param name="canonicalJson">The text that its digest is of.</param>
    public ReleasedProtocol(string version, string canonicalJson)
    {
        Version = version;
        CanonicalJson = canonicalJson;
        Digest = Protocols.CanonicalJson.DigestOf(canonicalJson);
        protocol = new(() => Read(canonicalJson));
    }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>"sha256:" and the SHA-256 of its canonical JSON.</summary>
    public string Digest { get; }

    internal string CanonicalJson { get; }

    /// <summary>The protocol itself, ready to judge. Takes a moment the first time.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read by this program.</exception>
    public Protocol Protocol => protocol.Value;

    private static Protocol Read(string canonicalJson)
    {
        var reading = ProtocolReader.ReadArchived(canonicalJson);
        return reading.Protocol
            ?? throw new InvalidOperationException(
                $"A released protocol cannot be read: {string.Join('\n', reading.Faults)}"
            );
    }
}
