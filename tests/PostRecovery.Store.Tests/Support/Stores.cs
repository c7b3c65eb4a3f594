using Npgsql;
using PostRecovery.Store.Tests.Support;

[assembly: AssemblyFixture(typeof(Stores))]

namespace PostRecovery.Store.Tests.Support;

/// <summary>Makes empty stores of both kinds; the PostgreSQL is started when the first test wants it.</summary>
public sealed class Stores : IAsyncDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private PostgresServer? server;

    /// <summary>The PostgreSQL that all tests share; each gets a database of its own.</summary>
    public async Task<PostgresServer> ServerAsync()
    {
        await once.WaitAsync();
        try
        {
            // As docs/operations.md asks for on an SSD.
            return server ??= await PostgresServer.StartNewAsync("random_page_cost=1.1");
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>A store with tables and nothing in them.</summary>
    public async Task<TestStore> NewAsync(string provider)
    {
        var store = await EmptyAsync(provider);
        await store.Database.MigrateAsync();
        return store;
    }

    /// <summary>A store without tables.</summary>
    public async Task<TestStore> EmptyAsync(string provider)
    {
        if (provider == StoreOptions.Postgres)
        {
            return new(
                new(provider, await (await ServerAsync()).CreateDatabaseAsync()),
                folder: null
            );
        }

        var folder = Directory.CreateTempSubdirectory("store-").FullName;
        return new(
            new(provider, $"Data Source={Path.Combine(folder, "store.db")};Default Timeout=30"),
            folder
        );
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        once.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
