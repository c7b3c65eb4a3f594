using PostRecovery.Store.Tests.Support;

namespace PostRecovery.Store.Tests;

public sealed class MigrationTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task Replicas_that_start_at_once_make_the_tables_once(string provider)
    {
        await using var store = await stores.EmptyAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(store.AnotherAsync, Stop)));

        await store.Database.MigrateAsync(Stop);
        Assert.Equal(
            [1],
            await store.Database.ReadAsync(
                read => read.AllAsync<int>("SELECT version FROM schema_version"),
                Stop
            )
        );
    }

    [Theory, Both]
    public async Task A_database_newer_than_the_program_is_refused(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        await store.TamperAsync("INSERT INTO schema_version VALUES (99, 0)");

        var refusal = await Assert.ThrowsAsync<StoreTooNewException>(store.AnotherAsync);

        Assert.Contains("version 99", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task A_newer_program_that_comes_while_this_one_runs_does_not_stop_it(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        await store.TamperAsync("INSERT INTO schema_version VALUES (99, 0)");

        await store.Database.CheckAsync(Stop);
    }

    [Theory, Both]
    public async Task Nothing_is_read_before_the_tables_were_looked_at(string provider)
    {
        await using var store = await stores.EmptyAsync(provider);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Database.CheckAsync(Stop));
    }
}
