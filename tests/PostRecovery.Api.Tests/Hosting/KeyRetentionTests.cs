using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Tests.Support;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>Idempotency keys are forgotten when they are old, again and again, whatever happens to the store meanwhile.</summary>
public sealed class KeyRetentionTests : IAsyncLifetime
{
    private readonly StoreFile file = new();
    private readonly HeldTimers time = new();
    private readonly Idempotency idempotency = new();
    private Database? database;

    public ValueTask InitializeAsync()
    {
        database = Database.Open(new(StoreOptions.Sqlite, file.ConnectionString));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        file.Dispose();
    }

    [Fact]
    public async Task Every_ten_minutes_keys_of_more_than_thirty_days_are_forgotten_and_no_others()
    {
        await database!.MigrateAsync(Support.Api.Stop);
        var now = time.Now + TimeSpan.FromMinutes(10);
        await ClaimAsync("older", now - TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        await ClaimAsync("as old", now - TimeSpan.FromDays(30));
        await ClaimAsync("new", now);
        using var retention = Retention();
        await retention.StartAsync(Support.Api.Stop);

        var (pause, elapse) = await time.NextAsync();
        elapse();
        (_, elapse) = await time.NextAsync();

        Assert.Equal(TimeSpan.FromMinutes(10), pause);
        Assert.Equal(["as old", "new"], await KnownAsync("older", "as old", "new"));

        elapse();
        await time.NextAsync();
        Assert.Equal(["new"], await KnownAsync("as old", "new"));
        await retention.StopAsync(Support.Api.Stop);
    }

    [Fact]
    public async Task The_setting_says_for_how_many_days_they_are_kept()
    {
        await database!.MigrateAsync(Support.Api.Stop);
        await ClaimAsync("two days", time.Now - TimeSpan.FromDays(2));
        await ClaimAsync("an hour", time.Now - TimeSpan.FromHours(1));
        using var retention = Retention("1");
        await retention.StartAsync(Support.Api.Stop);

        (await time.NextAsync()).Elapse();
        await time.NextAsync();

        Assert.Equal(["an hour"], await KnownAsync("two days", "an hour"));
        await retention.StopAsync(Support.Api.Stop);
    }

    [Fact]
    public async Task A_store_that_is_away_is_tried_again()
    {
        using var retention = Retention();
        await retention.StartAsync(Support.Api.Stop);

        // Its tables were not looked at yet: to the program that is a store that is away.
        (await time.NextAsync()).Elapse();
        var (_, elapse) = await time.NextAsync();
        await database!.MigrateAsync(Support.Api.Stop);
        await ClaimAsync("old", time.Now - TimeSpan.FromDays(31));
        elapse();
        await time.NextAsync();

        Assert.Empty(await KnownAsync("old"));
        await retention.StopAsync(Support.Api.Stop);
    }

    private KeyRetention Retention(string? days = null) =>
        new(
            database!,
            idempotency,
            KeyRetention.Period.Of(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Store:IdempotencyDays", days)])
                    .Build()
            ),
            time,
            NullLogger<KeyRetention>.Instance
        );

    private Task<EarlierClaim?> ClaimAsync(string key, DateTimeOffset at) =>
        database!.WriteAsync(unit => idempotency.ClaimAsync(unit, Claim(key, at)));

    /// <summary>Which of some keys are known; those that are not stay unknown.</summary>
    private async Task<IReadOnlyList<string>> KnownAsync(params string[] keys)
    {
        var known = new List<string>();
        foreach (var key in keys)
        {
            try
            {
                await database!.WriteAsync(async unit =>
                {
                    if (await idempotency.ClaimAsync(unit, Claim(key, time.Now)) is not null)
                    {
                        known.Add(key);
                    }

                    throw new OperationCanceledException("Rolled back: this was only a question.");
                });
            }
            catch (OperationCanceledException)
            {
                // Nothing was claimed.
            }
        }

        return known;
    }

    private static IdempotencyClaim Claim(string key, DateTimeOffset at) =>
        new()
        {
            ClientId = "client",
            KeyHash = IdempotencyClaim.HashKey(key),
            RequestHash = key,
            Kind = "triage",
            CreatedAt = at,
        };
}
