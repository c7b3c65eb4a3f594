using System.Collections.Concurrent;
using PostRecovery.Store;

namespace PostRecovery.Api.Clients;

/// <summary>The clients whose keys were seen lately, so that judging does not ask the store each time.</summary>
/// <remarks>A revoked key is refused after 30 seconds at the latest. While the store is away, whoever was known stays known.</remarks>
internal sealed class KnownClients(Store.Clients clients, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    // By the hash of the key. Only keys that somebody has are put in, so it cannot be filled from outside.
    private readonly ConcurrentDictionary<string, Seen> seen = new(StringComparer.Ordinal);

    /// <summary>The client whose key this is; null when it is nobody's.</summary>
    public async ValueTask<StoredClient?> FindAsync(string key, CancellationToken stop)
    {
        var hash = ClientKey.Hash(key);
        var last = seen.GetValueOrDefault(hash);
        if (last is not null && last.Until > time.GetUtcNow())
        {
            return last.Client;
        }

        try
        {
            return Remember(hash, await clients.FindByKeyAsync(key, stop));
        }
        catch (StoreUnavailableException) when (last is not null)
        {
            return last.Client;
        }
    }

    private StoredClient? Remember(string hash, StoredClient? client)
    {
        if (client is null)
        {
            seen.TryRemove(hash, out _);
        }
        else
        {
            seen[hash] = new(client, time.GetUtcNow() + Memory);
        }

        return client;
    }

    private sealed record Seen(StoredClient Client, DateTimeOffset Until);
}
