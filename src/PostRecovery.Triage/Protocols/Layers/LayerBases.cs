using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>The protocols that layers are laid over.</summary>
public static class LayerBases
{
    /// <summary>One of them by its digest.</summary>
    /// <exception cref="InvalidOperationException">It is not here.</exception>
    public static Protocol Read(string digest) =>
        LayerBase.All().FirstOrDefault(one => one.Digest == digest) is { } found
            ? ProtocolReader.ReadArchived(found.CanonicalJson).Protocol!
            : throw new InvalidOperationException($"The base {digest} is not here.");
}
