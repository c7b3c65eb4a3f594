namespace PostRecovery.Store.Tests;

public sealed class RecoveriesTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("store").FullName;

    [Fact]
    public async Task What_is_added_is_found_by_its_client_only()
    {
        await using var database = Database.Open(
            new("sqlite", $"Data Source={Path.Combine(folder, "a.db")}")
        );
        await database.MigrateAsync(Stop);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_123);
        var recovery = new StoredRecovery
        {
            Id = Ids.New(now),
            ClientId = "one",
            CreatedAt = now,
            HealthProcedure = "epidural",
            HealthPerformedAt = "2026-11-20T10:00:00+01:00",
            HealthBackground = "{}",
        };
        var recoveries = new Recoveries(database);
        await database.WriteAsync(unit => recoveries.AddAsync(unit, recovery), Stop);

        Assert.Equal(recovery, await recoveries.FindAsync("one", recovery.Id, Stop));
        Assert.Null(await recoveries.FindAsync("two", recovery.Id, Stop));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
