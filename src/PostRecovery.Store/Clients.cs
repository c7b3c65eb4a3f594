namespace PostRecovery.Store;

/// <summary>The apps that may call, each with its key.</summary>
public sealed class Clients(Database database, TimeProvider time)
{
    private const string Columns = "id, name, created_at, revoked_at";

    /// <summary>Adds a client and gives its key, which cannot be had again; null when there is one of that name.</summary>
    public async Task<string?> AddAsync(string name, CancellationToken stop = default)
    {
        var (key, now) = (ClientKey.New(), time.GetUtcNow());
        var added = await database.WriteAsync(
            unit =>
                unit.ExecuteAsync(
                    """
                    INSERT INTO clients (id, name, key_hash, created_at) VALUES (@id, @name, @hash, @now)
                    ON CONFLICT (name) DO NOTHING
                    """,
                    new
                    {
                        id = Ids.New(now),
                        name,
                        hash = ClientKey.Hash(key),
                        now,
                    }
                ),
            stop
        );
        return added == 1 ? key : null;
    }

    /// <summary>Gives a client a new key and refuses its old one; null when there is no client of that name. What it stored stays its own.</summary>
    public async Task<string?> RenewAsync(string name, CancellationToken stop = default)
    {
        var key = ClientKey.New();
        var renewed = await database.WriteAsync(
            unit =>
                unit.ExecuteAsync(
                    "UPDATE clients SET key_hash = @hash, revoked_at = NULL WHERE name = @name",
                    new { hash = ClientKey.Hash(key), name }
                ),
            stop
        );
        return renewed == 1 ? key : null;
    }

    /// <summary>The client whose key this is; null when it is nobody's, or was revoked.</summary>
    public Task<StoredClient?> FindByKeyAsync(string key, CancellationToken stop = default) =>
        database.ReadAsync(
            read =>
                read.OneAsync<StoredClient>(
                    $"SELECT {Columns} FROM clients WHERE key_hash = @hash AND revoked_at IS NULL",
                    new { hash = ClientKey.Hash(key) }
                ),
            stop
        );

    /// <summary>All of them, by name.</summary>
    public Task<IReadOnlyList<StoredClient>> ListAsync(CancellationToken stop = default) =>
        database.ReadAsync(
            read => read.AllAsync<StoredClient>($"SELECT {Columns} FROM clients ORDER BY name"),
            stop
        );

    /// <summary>Refuses a client's key from now on; false when there is no client of that name whose key is taken.</summary>
    public async Task<bool> RevokeAsync(string name, CancellationToken stop = default) =>
        await database.WriteAsync(
            unit =>
                unit.ExecuteAsync(
                    "UPDATE clients SET revoked_at = @now WHERE name = @name AND revoked_at IS NULL",
                    new { now = time.GetUtcNow(), name }
                ),
            stop
        ) == 1;
}
