using System.Collections.Concurrent;
using PostRecovery.Store;

namespace PostRecovery.Api.Clients;

/// <summary>The clients whose keys were seen lately, so that judging does not ask the store each time.</summary>
/// <remarks>A revoked key is refused after 30 seconds at the latest. While the store is away, whoever was known stays known.</remarks>
internal sealed class KnownClients(Store.Clients clients, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    // A store that hangs must not keep those waiting whom it is not needed for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // By the hash of the key. Only keys that somebody has are put in, so it cannot be filled from outside.
    private readonly ConcurrentDictionary<string, Seen> seen = new(StringComparer.Ordinal);

    /// <summary>The client whose key this is; null when it is nobody's.</summary>
    public async ValueTask<StoredClient?> FindAsync(string key, CancellationToken stop)
    {
        var (hash, now) = (ClientKey.Hash(key), time.GetTimestamp());
        if (seen.GetValueOrDefault(hash) is not { } last)
        {
            return Remember(hash, await clients.FindByKeyAsync(key, stop), now);
        }

        if (time.GetElapsedTime(last.Since, now) < last.For)
        {
            return last.Client;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return Remember(hash, await clients.FindByKeyAsync(key, patience.Token), now);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            seen[hash] = new(last.Client, now, Pause);
            return last.Client;
        }
    }

    private StoredClient? Remember(string hash, StoredClient? client, long since)
    {
        if (client is null)
        {
            seen.TryRemove(hash, out _);
        }
        else
        {
            seen[hash] = new(client, since, Memory);
        }

        return client;
    }

    /// <summary>A client that is taken for known for some time from a moment on, by a clock that nobody sets.</summary>
    private sealed record Seen(StoredClient Client, long Since, TimeSpan For);
}
