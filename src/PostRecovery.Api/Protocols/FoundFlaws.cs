using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Layers;

namespace PostRecovery.Api.Protocols;

/// <summary>What the proofs find in a protocol. Of a layer, what its base has already is counted and not repeated.</summary>
/// <param name="Own">The flaws of the protocol itself.</param>
/// <param name="OfBase">How many its base has already.</param>
/// <param name="Base">What it is laid over; null for a whole protocol.</param>
internal sealed record FoundFlaws(ImmutableArray<Flaw> Own, int OfBase, Protocol? Base)
{
    /// <summary>Runs the proofs, which takes a while.</summary>
    public static FoundFlaws In(Protocol protocol)
    {
        var all = new ProtocolProofs(protocol).Flaws().ToImmutableArray();
        if (protocol.Layer is not { } layer)
        {
            return new(all, 0, null);
        }

        var on = LayerBases.Read(layer.BaseDigest);
        var already = new ProtocolProofs(on).Flaws().Select(Name).ToHashSet();
        var own = all.RemoveAll(flaw => already.Contains(Name(flaw)));
        return new(own, all.Length - own.Length, on);
    }

    private static (string Promise, string Id) Name(Flaw flaw) => (flaw.Promise, flaw.Id);
}
