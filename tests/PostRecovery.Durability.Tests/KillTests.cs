using PostRecovery.Durability.Tests.Support;

namespace PostRecovery.Durability.Tests;

/// <summary>The program is killed in the middle of a load of check-ins, again and again, and loses nothing that it acknowledged.</summary>
public sealed class KillTests
{
    private const int Rounds = 20;
    private const int Acknowledged = 20;

    [Fact]
    public async Task On_SQLite_every_acknowledged_check_in_outlives_the_program()
    {
        using var file = new StoreFile();

        await KillAsync([(StoreFile.Setting, file.ConnectionString)], _ => Task.CompletedTask);
    }

    [Fact]
    public async Task On_PostgreSQL_every_acknowledged_check_in_outlives_the_program_and_the_server()
    {
        await using var server = await PostgresServer.StartNewAsync();

        await KillAsync(
            PostgresStore.Settings(await server.CreateDatabaseAsync()),
            async round =>
            {
                // Every other round the server goes down with the program.
                if (round % 2 == 1)
                {
                    await server.KillAsync();
                    await server.StartAsync();
                }
            }
        );
    }

    private static async Task KillAsync((string, string)[] store, Func<int, Task> killMore)
    {
        var api = await ApiProcess.StartAsync(store);
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                var load = await Load.OfNewRecoveryAsync(api.Client);
                var killed = false;
                var sending = load.SendAsync(api.Client, () => Volatile.Read(ref killed));
                await load.AcknowledgedAsync(Acknowledged);
                await api.KillAsync();
                Volatile.Write(ref killed, true);
                await sending;
                await killMore(round);
                await api.DisposeAsync();

                api = await ApiProcess.StartAsync(store);
                await load.AssertAllOnceAsync(api.Client);
            }
        }
        finally
        {
            await api.DisposeAsync();
        }

        var (exit, audit) = await ApiProcess.RunAsync(["audit", "verify"], store);
        Assert.True(exit == 0, audit);
    }
}
