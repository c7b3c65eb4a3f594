using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The program as a process of its own on a free port of the loopback address, for what only a process can show.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    /// <summary>A setting for the tests alone: what the program prints is kept to be read.</summary>
    public const string KeepOutput = "KEEP_OUTPUT";

    private readonly Process process;
    private readonly StoreFile store;

    private ApiProcess(Process process, StoreFile store, Uri address)
    {
        this.process = process;
        this.store = store;
        Client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    public int Id => process.Id;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ApiProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var address = new Uri(
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}")
        );
        var file = new StoreFile();
        var started = new ApiProcess(
            Start([
                ("ASPNETCORE_URLS", address.ToString()),
                (StoreFile.Setting, file.ConnectionString),
                .. settings,
            ]),
            file,
            address
        );
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var reply = await started.Client.GetAsync(
                    new Uri("/health/ready", UriKind.Relative),
                    Api.Stop
                );
                if (reply.IsSuccessStatusCode)
                {
                    return started;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Assert.False(started.process.HasExited, "the program ended instead of starting");
            await Task.Delay(100, Api.Stop);
        }

        throw new TimeoutException("The program did not become ready.");
    }

    /// <summary>Runs it to its end, with what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        using var file = new StoreFile();
        using var run = Start(
            [
                ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
                (StoreFile.Setting, file.ConnectionString),
                .. settings,
            ],
            arguments
        );
        var output =
            await run.StandardOutput.ReadToEndAsync(Api.Stop)
            + await run.StandardError.ReadToEndAsync(Api.Stop);
        await run.WaitForExitAsync(Api.Stop);
        return (run.ExitCode, output);
    }

    /// <summary>All that it prints until it ends.</summary>
    public async Task<string> ReadOutputAsync()
    {
        var error = process.StandardError.ReadToEndAsync(Api.Stop);
        return await process.StandardOutput.ReadToEndAsync(Api.Stop) + await error;
    }

    /// <summary>Asks it to stop, as an orchestrator does, and waits until it has.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start(
            "kill",
            ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync(Api.Stop);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        Client.Dispose();
        process.Dispose();
        store.Dispose();
    }

    private static Process Start((string Name, string Value)[] settings, params string[] arguments)
    {
        var isRead =
            arguments.Length > 0
            || settings.Any(setting => setting.Name is "Protocol__Path" or KeepOutput);
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(Program).Assembly.Location, .. arguments]
        )
        {
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
            UseShellExecute = false,
            RedirectStandardOutput = isRead,
            RedirectStandardError = isRead,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Serilog__MinimumLevel"] = "Fatal";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
