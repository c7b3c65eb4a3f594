using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>What came of reading a protocol: the protocol, or every fault at once.</summary>
public sealed record ProtocolReading
{
    private ProtocolReading(Protocol? protocol, ImmutableArray<ContentFault> faults) =>
        (Protocol, Faults) = (protocol, faults);

    /// <summary>The protocol; null when there is any fault.</summary>
    public Protocol? Protocol { get; }

    /// <summary>Every fault, in the order of the content; empty when there is a protocol.</summary>
    public ImmutableArray<ContentFault> Faults { get; }

    internal static ProtocolReading Of(Protocol protocol) => new(protocol, []);

    internal static ProtocolReading Faulty(IEnumerable<ContentFault> faults) =>
        new(null, [.. faults]);
}
