using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PostRecovery.Store;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Api.Protocols;

/// <summary>Every protocol that can judge: those that this process was started with, and those that the store kept when they judged here.</summary>
internal sealed partial class ProtocolArchive(ProtocolLibrary started, KeptProtocols kept)
{
    // What a digest names never changes, and reading it takes a while.
    private readonly ConcurrentDictionary<string, Lazy<JudgingProtocol?>> read = new(
        StringComparer.Ordinal
    );

    /// <summary>The one with a digest ("sha256:…"); null when nobody has it.</summary>
    /// <exception cref="StoreUnavailableException">The store is away, and only it could tell.</exception>
    public async ValueTask<JudgingProtocol?> FindAsync(string digest, CancellationToken stop)
    {
        if (started.Find(digest) is { } here)
        {
            return here;
        }

        if (!read.TryGetValue(digest, out var judging))
        {
            if (!Digest().IsMatch(digest))
            {
                return null;
            }

            if (await kept.FindAsync(digest, stop) is not { } protocol)
            {
                return null;
            }

            judging = read.GetOrAdd(digest, _ => new(() => Read(protocol)));
        }

        return judging.Value;
    }

    /// <summary>The one that judged something here, by the digest that was recorded then.</summary>
    /// <exception cref="InvalidOperationException">The store has lost it.</exception>
    /// <exception cref="StoreUnavailableException">The store is away, and only it could tell.</exception>
    public async ValueTask<JudgingProtocol> OfRecordAsync(string digest, CancellationToken stop) =>
        await FindAsync(digest, stop)
        ?? throw new InvalidOperationException("A protocol that judged here is not kept.");

    /// <summary>All of them, the current one first.</summary>
    public async Task<IReadOnlyList<ProtocolListItem>> ListAsync(CancellationToken stop)
    {
        var stored = await kept.ListAsync(stop);
        return
        [
            .. started
                .All.Select(here => (here.Version, here.Digest))
                .Concat(stored.Select(protocol => (protocol.Version, protocol.Digest)))
                .DistinctBy(protocol => protocol.Digest)
                .Select(protocol => new ProtocolListItem(
                    protocol.Version,
                    protocol.Digest,
                    protocol.Digest == started.Current.Protocol.Digest
                )),
        ];
    }

    private static JudgingProtocol? Read(StoredProtocol stored) =>
        ProtocolReader.ReadArchived(stored.CanonicalJson).Protocol is { } protocol
        && protocol.Digest == stored.Digest
            ? new(protocol)
            : null;

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}
