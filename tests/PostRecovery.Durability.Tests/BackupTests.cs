using System.Net;
using PostRecovery.Durability.Tests.Support;

namespace PostRecovery.Durability.Tests;

/// <summary>A copy made under load is whole: every check-in that was acknowledged before is in it, and judges the same again.</summary>
public sealed class BackupTests
{
    private const int Some = 20;

    [Fact]
    public async Task A_SQLite_store_is_copied_under_load_and_every_check_in_of_the_copy_judges_the_same()
    {
        using var file = new StoreFile();
        using var copy = new StoreFile();
        (string, string)[] store = [(StoreFile.Setting, file.ConnectionString)];

        await RestoreAsync(
            store,
            async () =>
            {
                var (exit, printed) = await ApiProcess.RunAsync(["backup", copy.Path], store);
                Assert.True(exit == 0, printed);
                return [(StoreFile.Setting, copy.ConnectionString)];
            }
        );
    }

    [Fact]
    public async Task A_PostgreSQL_store_is_dumped_under_load_and_every_check_in_of_the_dump_judges_the_same()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var database = await server.CreateDatabaseAsync();
        using var folder = new StoreFile();

        await RestoreAsync(
            PostgresStore.Settings(database),
            async () =>
            {
                var restored = await server.CreateDatabaseAsync();
                await server.RunToolAsync(
                    "pg_dump",
                    "--format=custom",
                    $"--file={folder.Path}",
                    NameOf(database)
                );
                await server.RunToolAsync(
                    "pg_restore",
                    $"--dbname={NameOf(restored)}",
                    folder.Path
                );
                return PostgresStore.Settings(restored);
            }
        );
    }

    private static string NameOf(string connectionString) =>
        connectionString[
            (connectionString.IndexOf("Database=", StringComparison.Ordinal) + "Database=".Length)..
        ];

    private static async Task RestoreAsync(
        (string, string)[] store,
        Func<Task<(string, string)[]>> copyAndRestore
    )
    {
        await using var api = await ApiProcess.StartAsync(store);
        var load = await Load.OfNewRecoveryAsync(api.Client);
        var enough = false;
        var sending = load.SendAsync(api.Client, () => Volatile.Read(ref enough));
        await load.AcknowledgedAsync(Some);
        var before = load.Sent.Select(checkIn => checkIn.Id).OfType<string>().ToList();
        var restored = await copyAndRestore();
        await load.AcknowledgedAsync(1);
        Volatile.Write(ref enough, true);
        await sending;

        await using var again = await ApiProcess.StartAsync(restored);
        var kept = await Timeline.ReadAsync(again.Client, load.RecoveryId);
        Assert.Empty(before.Except(kept.Select(checkIn => checkIn.Id), StringComparer.Ordinal));
        foreach (var (id, _) in kept)
        {
            var (status, body, _) = await Wire.PostAsync(
                again.Client,
                $"/v1/check-ins/{id}/replay",
                body: null,
                key: null
            );
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.True(Wire.Parse(body).GetProperty("same").GetBoolean(), body);
        }

        var (exit, audit) = await ApiProcess.RunAsync(["audit", "verify"], restored);
        Assert.True(exit == 0, audit);
    }
}
