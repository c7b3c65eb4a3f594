namespace PostRecovery.Api.Tests.Support;

/// <summary>What every test of recoveries starts from: a host, its store and its clock, at 2026-03-10 09:00 UTC.</summary>
public abstract class FollowingTest : IAsyncLifetime
{
    private FollowingApi? api;

    private protected StoreFile Store { get; } = new();

    private protected TestClock Clock { get; } = new();

    private protected FollowingApi Api => api!;

    public ValueTask InitializeAsync()
    {
        api = new(Store, Clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        Store.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the host and starts another on the same store.</summary>
    private protected async Task RestartAsync(string? protocol = null)
    {
        await Api.DisposeAsync();
        api = new(Store, Clock, protocol);
    }
}
