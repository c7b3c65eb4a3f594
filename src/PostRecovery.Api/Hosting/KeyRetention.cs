using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>
/// Forgets idempotency keys after <c>Store:IdempotencyDays</c> days, 30 where the setting is missing. Long after any client gave up sending
/// again, and before they are most of the store.
/// </summary>
internal sealed class KeyRetention(
    Database database,
    Idempotency idempotency,
    KeyRetention.Period kept,
    TimeProvider time,
    ILogger<KeyRetention> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>How long a key is kept.</summary>
    /// <param name="Days">In days.</param>
    public sealed record Period(int Days)
    {
        /// <summary>The period that the configuration sets, 30 days where it sets none.</summary>
        /// <exception cref="ArgumentException">It is no whole number of days from 1 to 36500.</exception>
        public static Period Of(IConfiguration configuration) =>
            new(Limit.Of(configuration, "Store:IdempotencyDays", 30, most: 36_500));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await database.WriteAsync(
                    unit => idempotency.ForgetAsync(unit, time.GetUtcNow().AddDays(-kept.Days)),
                    stoppingToken
                );
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever is wrong with the store, the program serves on; next time.
                logger.StoreAway(fault.GetType().Name, Pause.TotalSeconds);
            }
        }
    }
}
