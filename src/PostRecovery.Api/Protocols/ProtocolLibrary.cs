using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Api.Protocols;

/// <summary>The protocols that can judge: the current one, those the operator keeps, and every one this project released.</summary>
internal sealed class ProtocolLibrary
{
    private readonly FrozenDictionary<string, KeptProtocol> byDigest;

    public ProtocolLibrary(
        Protocol current,
        IEnumerable<Protocol> archived,
        IEnumerable<ReleasedProtocol> released
    )
    {
        Current = new(current);
        All =
        [
            .. archived
                .Select(KeptProtocol.Of)
                .Prepend(new(current.Version, current.Digest, new(Current)))
                .Concat(released.Select(KeptProtocol.Of))
                .DistinctBy(kept => kept.Digest),
        ];
        byDigest = All.ToFrozenDictionary(kept => kept.Digest);
    }

    /// <summary>The one that judges where nobody names another.</summary>
    public JudgingProtocol Current { get; }

    /// <summary>All of them, each once: the current one first, then the operator's, then the releases, latest first.</summary>
    public ImmutableArray<KeptProtocol> All { get; }

    /// <summary>The one with a digest ("sha256:…"); null when there is none.</summary>
    public JudgingProtocol? Find(string digest) =>
        byDigest.GetValueOrDefault(digest)?.Judging.Value;
}
