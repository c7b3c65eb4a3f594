using System.Threading.Channels;

namespace PostRecovery.Api.Tests.Support;

/// <summary>A clock whose timers run out when the test says so.</summary>
internal sealed class HeldTimers : TimeProvider
{
    private readonly Channel<(TimeSpan Due, Action Elapse)> timers = Channel.CreateUnbounded<(
        TimeSpan,
        Action
    )>();

    public DateTimeOffset Now { get; set; } = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Waits for the next timer: how long it is set to, and what lets that time pass.</summary>
    public ValueTask<(TimeSpan Due, Action Elapse)> NextAsync() =>
        timers.Reader.ReadAsync(Api.Stop);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        timers.Writer.TryWrite(
            (
                dueTime,
                () =>
                {
                    Now += dueTime;
                    callback(state);
                }
            )
        );
        return new Held();
    }

    private sealed class Held : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
