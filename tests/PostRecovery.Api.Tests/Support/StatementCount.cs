using System.Diagnostics.Metrics;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Support;

/// <summary>Counts what the store is asked on behalf of one request. The counter is one for the process, where other tests ask other stores at the same time.</summary>
internal sealed class StatementCount : IDisposable
{
    private readonly AsyncLocal<bool> isMine = new();
    private readonly MeterListener listener = new();
    private long count;

    public StatementCount()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (
                instrument is
                { Name: "postrecovery.store.statements", Meter.Name: Session.MeterName }
            )
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, more, _, _) => Interlocked.Add(ref count, isMine.Value ? more : 0)
        );
        listener.Start();
    }

    /// <summary>How many statements it takes; the host has to preserve the execution context.</summary>
    public async Task<long> OfAsync(Func<Task> request)
    {
        var before = Interlocked.Read(ref count);
        isMine.Value = true;
        await request();
        isMine.Value = false;
        return Interlocked.Read(ref count) - before;
    }

    public void Dispose() => listener.Dispose();
}
