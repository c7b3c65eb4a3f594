using System.Diagnostics;
using System.Text;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The program as a process whose whole log is kept.</summary>
internal sealed class LoggedProcess : IAsyncDisposable
{
    private readonly ApiProcess api;
    private readonly Task<string> log;

    private LoggedProcess(ApiProcess api)
    {
        this.api = api;
        log = api.ReadOutputAsync();
    }

    public HttpClient Client => api.Client;

    public static async Task<LoggedProcess> StartAsync() =>
        new(
            await ApiProcess.StartAsync(
                ("Serilog__MinimumLevel", "Verbose"),
                (ApiProcess.KeepOutput, "1")
            )
        );

    public async Task<string> StopAndReadAsync()
    {
        await api.StopAsync();
        return await log;
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
