using PostRecovery.Durability.Tests.Support;

namespace PostRecovery.Durability.Tests;

/// <summary>PostgreSQL goes away under load and comes back, and the program lives through it.</summary>
public sealed class OutageTests
{
    private const int Times = 3;
    private const int Some = 20;

    [Fact]
    public Task A_server_that_is_stopped_and_started_costs_time_and_no_check_in() =>
        EndureAsync(server => server.StopAsync());

    [Fact]
    public Task A_server_that_is_killed_and_started_costs_time_and_no_check_in() =>
        EndureAsync(server => server.KillAsync());

    private static async Task EndureAsync(Func<PostgresServer, Task> away)
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var api = await ApiProcess.StartAsync(
            PostgresStore.Settings(await server.CreateDatabaseAsync())
        );
        var load = await Load.OfNewRecoveryAsync(api.Client);
        var enough = false;
        var sending = load.SendAsync(api.Client, () => Volatile.Read(ref enough));
        for (var time = 0; time < Times; time++)
        {
            await load.AcknowledgedAsync(Some);
            await away(server);
            await load.RefusedAsync(Some);
            await server.StartAsync();
        }

        await load.AcknowledgedAsync(Some);
        Volatile.Write(ref enough, true);
        await sending;

        Assert.Equal([503], load.Refusals.Keys);
        await load.AssertAllOnceAsync(api.Client);
    }
}
