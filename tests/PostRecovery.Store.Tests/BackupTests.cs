using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class BackupTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_copied_while_it_is_written_to_is_whole()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        var recovery = await store.AddAsync(Recovery());
        var first = await store.AddAsync(CheckIn(recovery));
        var copy = Path.Combine(store.Folder, "copy.db");

        var writing = Task.Run(
            async () =>
            {
                for (var minute = 1; minute < 40; minute++)
                {
                    await store.AddAsync(CheckIn(recovery, minute));
                }
            },
            Stop
        );
        await store.Database.BackupAsync(copy, Stop);
        await writing;

        await using var restored = new TestStore(
            new(StoreOptions.Sqlite, $"Data Source={copy}"),
            folder: null
        );
        await restored.Database.MigrateAsync(Stop);
        Assert.Equal(first, await restored.CheckIns.FindAsync(Client, first.Id, Stop));
        Assert.Empty((await restored.VerifyAsync()).Faults);
        await Assert.ThrowsAsync<IOException>(() => store.Database.BackupAsync(copy, Stop));
    }

    [Fact]
    public async Task A_dump_of_postgresql_restored_elsewhere_is_whole()
    {
        var server = await stores.ServerAsync();
        await using var store = await stores.NewAsync(StoreOptions.Postgres);
        var recovery = await store.AddAsync(Recovery());
        var checkIn = await store.AddAsync(CheckIn(recovery));
        var elsewhere = await server.CreateDatabaseAsync();
        var dump = Path.GetTempFileName();
        try
        {
            await server.RunToolAsync("pg_dump", "-Fc", "-f", dump, NameIn(store.Options));
            await server.RunToolAsync("pg_restore", "-d", NameIn(new("", elsewhere)), dump);
        }
        finally
        {
            File.Delete(dump);
        }

        await using var restored = new TestStore(
            new(StoreOptions.Postgres, elsewhere),
            folder: null
        );
        await restored.Database.MigrateAsync(Stop);
        Assert.Equal(checkIn, await restored.CheckIns.FindAsync(Client, checkIn.Id, Stop));
        Assert.Empty((await restored.VerifyAsync()).Faults);
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            store.Database.BackupAsync(dump, Stop)
        );
    }

    private static string NameIn(StoreOptions options) =>
        options.ConnectionString.Split("Database=")[1];
}
