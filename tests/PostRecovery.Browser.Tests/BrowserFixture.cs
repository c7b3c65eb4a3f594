using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace PostRecovery.Browser.Tests;

/// <summary>The program as a process on a free port, and Debian's Chromium.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>Milliseconds until a page is given up. A busy machine is slow, and that is no fault of the page.</summary>
    private const float Patience = 120_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly string store = Directory.CreateTempSubdirectory("postrecovery-").FullName;
    private Process? api;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; } =
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));

    public async Task<IPage> NewPageAsync(bool bypassPolicy = false)
    {
        var page = await browser!.NewPageAsync(new() { BypassCSP = bypassPolicy });
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is missing; ./test.sh installs it.");
        Assertions.SetDefaultExpectTimeout(Patience);
        api = StartApi();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = Arguments }
        );
        await UntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        if (api is not null)
        {
            api.Kill(entireProcessTree: true);
            await api.WaitForExitAsync();
            api.Dispose();
        }

        Directory.Delete(store, recursive: true);
    }

    private Process StartApi()
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Serilog__MinimumLevel"] = "Fatal";
        start.Environment["Store__ConnectionString"] =
            $"Data Source={Path.Combine(store, "store.db")}";
        return Process.Start(start)!;
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 1_200; attempt++)
        {
            try
            {
                using var reply = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The program did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
