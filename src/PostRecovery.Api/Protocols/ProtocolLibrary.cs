using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Protocols;

/// <summary>The protocols that can judge: the current one, and every released one before it.</summary>
internal sealed class ProtocolLibrary
{
    private readonly FrozenDictionary<string, JudgingProtocol> byDigest;

    public ProtocolLibrary(Protocol current, IEnumerable<Protocol> archived)
    {
        Current = new(current);
        All =
        [
            Current,
            .. archived
                .Where(protocol => protocol.Digest != current.Digest)
                .Select(protocol => new JudgingProtocol(protocol)),
        ];
        byDigest = All.ToFrozenDictionary(judging => judging.Protocol.Digest);
    }

    /// <summary>The one that judges where nobody names another.</summary>
    public JudgingProtocol Current { get; }

    /// <summary>All of them, the current one first.</summary>
    public ImmutableArray<JudgingProtocol> All { get; }

    /// <summary>The one with a digest ("sha256:…"); null when there is none.</summary>
    public JudgingProtocol? Find(string digest) => byDigest.GetValueOrDefault(digest);
}
