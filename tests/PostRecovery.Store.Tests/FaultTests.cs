using Microsoft.Data.Sqlite;
using Npgsql;
using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

/// <summary>A store that is away or full says so, and serves again afterwards.</summary>
public sealed class FaultTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_server_is_unavailable_and_has_everything_when_it_is_back()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var store = new TestStore(
            new(StoreOptions.Postgres, await server.CreateDatabaseAsync()),
            folder: null
        );
        await store.Database.MigrateAsync(Stop);
        var kept = await store.AddAsync(Recovery());

        await server.KillAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync(Recovery(1)));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Database.CheckAsync(Stop));
        await server.StartAsync();

        Assert.Equal(kept, await store.Recoveries.FindAsync(Client, kept.Id, Stop));
        await store.AddAsync(Recovery(2));
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_a_unit_is_unavailable_and_leaves_nothing()
    {
        await using var store = await stores.NewAsync(StoreOptions.Postgres);
        var recovery = Recovery();

        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.Database.WriteAsync(
                async unit =>
                {
                    await store.Recoveries.AddAsync(unit, recovery);
                    await unit.ExecuteAsync("SELECT pg_terminate_backend(pg_backend_pid())");
                },
                Stop
            )
        );

        Assert.Null(await store.Recoveries.FindAsync(Client, recovery.Id, Stop));
    }

    [Fact]
    public async Task When_every_connection_is_taken_the_store_is_unavailable()
    {
        await using var store = await stores.NewAsync(StoreOptions.Postgres);
        await using var narrow = Database.Open(
            store.Options with
            {
                ConnectionString =
                    store.Options.ConnectionString + ";Maximum Pool Size=1;Timeout=5",
            }
        );
        await narrow.MigrateAsync(Stop);

        await narrow.ReadAsync(
            async _ =>
                await Assert.ThrowsAsync<StoreUnavailableException>(() => narrow.CheckAsync(Stop)),
            Stop
        );
    }

    [Fact]
    public async Task A_file_that_others_are_writing_is_unavailable_after_a_while()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        await using var replica = Database.Open(
            store.Options with
            {
                ConnectionString = store.Options.ConnectionString.Replace(
                    "Timeout=30",
                    "Timeout=1",
                    StringComparison.Ordinal
                ),
            }
        );
        await replica.MigrateAsync(Stop);

        await store.Database.WriteAsync(
            async _ =>
            {
                await Assert.ThrowsAsync<StoreUnavailableException>(() =>
                    replica.WriteAsync(unit => store.Recoveries.AddAsync(unit, Recovery()), Stop)
                );
            },
            Stop
        );

        await store.AddAsync(Recovery());
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_unavailable()
    {
        await using var database = Database.Open(
            new(StoreOptions.Sqlite, "Data Source=/nowhere/at/all.db")
        );

        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.MigrateAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_has_gone_is_unavailable_and_not_made_again()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        var file = Path.Combine(store.Folder, "store.db");
        SqliteConnection.ClearAllPools();
        File.Delete(file);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync(Recovery()));

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_file_that_cannot_grow_is_full_and_keeps_what_it_has()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        var kept = await store.AddAsync(Recovery());

        await Assert.ThrowsAsync<StoreFullException>(() =>
            store.Database.WriteAsync(
                async unit =>
                {
                    await unit.ExecuteAsync("PRAGMA max_page_count = 1");
                    for (var minute = 0; minute < 1_000; minute++)
                    {
                        await store.Recoveries.AddAsync(unit, Recovery(minute));
                    }
                },
                Stop
            )
        );

        await using var later = await store.AnotherAsync();
        Assert.Equal(kept, await new Recoveries(later).FindAsync(Client, kept.Id, Stop));
        Assert.Empty((await store.VerifyAsync()).Faults);
    }

    [Theory]
    [InlineData("53100", typeof(StoreFullException))]
    [InlineData("53300", typeof(StoreUnavailableException))]
    [InlineData("57P01", typeof(StoreUnavailableException))]
    [InlineData("57P03", typeof(StoreUnavailableException))]
    [InlineData("40001", typeof(StoreUnavailableException))]
    [InlineData("40P01", typeof(StoreUnavailableException))]
    [InlineData("25006", typeof(StoreUnavailableException))]
    [InlineData("25P03", typeof(StoreUnavailableException))]
    [InlineData("28000", typeof(StoreUnavailableException))]
    [InlineData("28P01", typeof(StoreUnavailableException))]
    [InlineData("3D000", typeof(StoreUnavailableException))]
    [InlineData("55000", typeof(StoreUnavailableException))]
    [InlineData("23505", typeof(PostgresException))]
    public async Task A_code_of_the_server_means_what_its_manual_says(string code, Type meaning)
    {
        await using var store = await stores.NewAsync(StoreOptions.Postgres);

        var fault = await Record.ExceptionAsync(() =>
            store.TamperAsync($"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$")
        );

        Assert.IsType(meaning, fault);
    }

    [Theory]
    [InlineData(13, 13, typeof(StoreFullException))]
    [InlineData(10, 778, typeof(StoreFullException))]
    [InlineData(10, 1034, typeof(StoreFullException))]
    [InlineData(10, 266, typeof(StoreUnavailableException))]
    [InlineData(5, 5, typeof(StoreUnavailableException))]
    [InlineData(5, 517, typeof(StoreUnavailableException))]
    [InlineData(14, 14, typeof(StoreUnavailableException))]
    [InlineData(8, 1032, typeof(StoreUnavailableException))]
    [InlineData(11, 11, typeof(StoreUnavailableException))]
    [InlineData(26, 26, typeof(StoreUnavailableException))]
    [InlineData(19, 1555, null)]
    public void A_code_of_sqlite_means_what_its_manual_says(
        int code,
        int extended,
        Type? meaning
    ) =>
        Assert.Equal(
            meaning,
            SqliteFaults.Meaning(new SqliteException("", code, extended))?.GetType()
        );
}
