using PostRecovery.Api.Protocols;
using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>
/// Makes the store ready when the program starts, and goes on trying while it is away: judging does not need it. Afterwards it sees to
/// it that erased bytes do not stay behind.
/// </summary>
internal sealed class StoreStart(
    Database database,
    KeptProtocols kept,
    ProtocolLibrary protocols,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<StoreStart> logger
) : BackgroundService
{
    private static readonly TimeSpan FirstAttempt = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ScrubEvery = TimeSpan.FromMinutes(1);
    private volatile bool isReady;

    /// <summary>Throws unless the store can be used.</summary>
    /// <exception cref="StoreUnavailableException">It cannot.</exception>
    public Task CheckAsync(CancellationToken stop) =>
        isReady
            ? database.CheckAsync(stop)
            : throw new StoreUnavailableException("The store is being made ready.");

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // A store that is there is ready before the first request; one that is away does not hold up the start.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(FirstAttempt);
        try
        {
            await MakeReadyAsync(patience.Token);
        }
        catch (Exception fault)
            when (fault is not StoreTooNewException && !cancellationToken.IsCancellationRequested)
        {
            logger.StoreAway(fault.GetType().Name, 1);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilReadyAsync(stoppingToken);
        logger.StoreReady();
        while (true)
        {
            await Task.Delay(ScrubEvery, time, stoppingToken);
            await ScrubAsync(stoppingToken);
        }
    }

    private async Task UntilReadyAsync(CancellationToken stop)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (!isReady)
        {
            await Task.Delay(pause, time, stop);
            try
            {
                await MakeReadyAsync(stop);
            }
            catch (StoreTooNewException refusal)
            {
                logger.StoreRefused(refusal.Message);
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                throw;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                pause = pause < LongestPause ? pause * 2 : LongestPause;
                logger.StoreAway(fault.GetType().Name, pause.TotalSeconds);
            }
        }
    }

    private async Task MakeReadyAsync(CancellationToken stop)
    {
        await database.MigrateAsync(stop);
        var current = protocols.Current.Protocol;
        await kept.KeepAsync(
            new()
            {
                Digest = current.Digest,
                Version = current.Version,
                CanonicalJson = current.CanonicalJson,
                KeptAt = time.GetUtcNow(),
            },
            stop
        );
        isReady = true;
    }

    private async Task ScrubAsync(CancellationToken stop)
    {
        try
        {
            await database.ScrubAsync();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // Whatever is wrong with the store, judging does not need it.
            logger.StoreAway(fault.GetType().Name, ScrubEvery.TotalSeconds);
        }
    }
}
