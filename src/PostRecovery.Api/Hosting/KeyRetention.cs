using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>
/// Forgets idempotency keys after <c>Store:IdempotencyDays</c> days, 30 where the setting is missing. Long after any client gave up sending
/// again, and before they are most of the store.
/// </summary>
internal sealed class KeyRetention(
    Database database,
    Idempotency idempotency,
    IConfiguration configuration,
    TimeProvider time
) : BackgroundService
{
    private const int UsualDays = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private readonly TimeSpan kept = TimeSpan.FromDays(
        configuration.GetValue("Store:IdempotencyDays", UsualDays)
    );

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await database.WriteAsync(
                    unit => idempotency.ForgetAsync(unit, time.GetUtcNow() - kept),
                    stoppingToken
                );
            }
            catch (Exception fault) when (fault is StoreUnavailableException or StoreFullException)
            {
                // Next time.
            }
        }
    }
}
