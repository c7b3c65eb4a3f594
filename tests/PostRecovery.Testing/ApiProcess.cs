using System.Diagnostics;
using System.Globalization;

namespace PostRecovery.Testing;

/// <summary>The program as a process of its own on the loopback address, for what only a process can show.</summary>
public sealed class ApiProcess : IAsyncDisposable
{
    /// <summary>A setting for the tests alone: what the program prints is kept to be read.</summary>
    public const string KeepOutput = "KEEP_OUTPUT";

    /// <summary>The setting that says where it listens; without it, on a free port.</summary>
    public const string Address = "ASPNETCORE_URLS";

    // A start takes a second or two, and minutes where many others share the machine; one that fails ends, and is noticed at once.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process process;
    private readonly StoreFile store;

    private ApiProcess(Process process, StoreFile store, Uri address)
    {
        this.process = process;
        this.store = store;
        Client = new() { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>The id of its process.</summary>
    public int Id => process.Id;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "PostRecovery.Api.dll");

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ApiProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var address =
            settings.LastOrDefault(setting => setting.Name == Address).Value
            ?? FreePort.Address(FreePort.Next());
        var file = new StoreFile();
        var started = new ApiProcess(
            Start([(Address, address), (StoreFile.Setting, file.ConnectionString), .. settings]),
            file,
            new(address)
        );
        try
        {
            await started.UntilReadyAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
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
                (Address, "http://127.0.0.1:0"),
                (StoreFile.Setting, file.ConnectionString),
                .. settings,
            ],
            arguments
        );
        var error = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync() + await error;
        await run.WaitForExitAsync();
        return (run.ExitCode, output);
    }

    /// <summary>All that it prints until it ends.</summary>
    public async Task<string> ReadOutputAsync()
    {
        var error = process.StandardError.ReadToEndAsync();
        return await process.StandardOutput.ReadToEndAsync() + await error;
    }

    /// <summary>Asks it to stop, as an orchestrator does, and waits until it has.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start(
            "kill",
            ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
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

    private async Task UntilReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            try
            {
                using var reply = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (reply.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited)
            {
                throw new InvalidOperationException("The program ended instead of starting.");
            }
        }

        throw new TimeoutException("The program did not become ready.");
    }

    private static Process Start((string Name, string Value)[] settings, params string[] arguments)
    {
        var isRead =
            arguments.Length > 0
            || settings.Any(setting => setting.Name is "Protocol__Path" or KeepOutput);
        // A write beyond a file-size limit is to fail like one on a full disk, and not to end the process.
        var start = new ProcessStartInfo(
            "sh",
            ["-c", "trap '' XFSZ; exec \"$@\"", "sh", "dotnet", Program, .. arguments]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = isRead,
            RedirectStandardError = isRead,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Serilog__MinimumLevel"] = "Fatal";
        // Tests ask more than an app may.
        start.Environment["Limits__RequestsPerMinute"] = "100000000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
