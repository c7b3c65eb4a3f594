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

    private ApiProcess? api;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address => api!.Client.BaseAddress!;

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
        api = await ApiProcess.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = Arguments }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        await (api?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
