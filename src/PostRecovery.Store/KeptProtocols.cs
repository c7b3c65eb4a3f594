namespace PostRecovery.Store;

/// <summary>Every protocol that ever judged something here, so that it can judge it again after any number of upgrades.</summary>
public sealed class KeptProtocols(Database database)
{
    /// <summary>Keeps a protocol; nothing happens when it is kept already.</summary>
    public Task KeepAsync(StoredProtocol protocol, CancellationToken stop = default) =>
        database.WriteAsync(
            unit =>
                unit.ExecuteAsync(
                    """
                    INSERT INTO protocols (digest, version, canonical_json, kept_at)
                    VALUES (@Digest, @Version, @CanonicalJson, @KeptAt)
                    ON CONFLICT (digest) DO NOTHING
                    """,
                    protocol
                ),
            stop
        );

    /// <summary>The protocol with a digest; null when it is not kept.</summary>
    public Task<StoredProtocol?> FindAsync(string digest, CancellationToken stop = default) =>
        database.ReadAsync(
            read =>
                read.OneAsync<StoredProtocol>(
                    "SELECT digest, version, canonical_json, kept_at FROM protocols WHERE digest = @digest",
                    new { digest }
                ),
            stop
        );

    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<StoredProtocol>> ListAsync(CancellationToken stop = default) =>
        database.ReadAsync(
            read =>
                read.AllAsync<StoredProtocol>(
                    "SELECT digest, version, canonical_json, kept_at FROM protocols ORDER BY kept_at DESC, digest"
                ),
            stop
        );
}
