using System.Text.Json;
using Microsoft.Playwright;

namespace PostRecovery.Browser.Tests;

/// <summary>The clinicians' page in a real browser.</summary>
public sealed class ProtocolPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Sepsis = "/protocol?rule=general-sepsis";

    [Fact]
    public async Task A_rule_can_be_tried_live_and_gets_its_urgency()
    {
        var page = await OpenAsync(Sepsis);

        await page.Locator("button.try").First.ClickAsync();

        var live = page.Locator("article .live").First;
        await Assertions.Expect(live).ToContainTextAsync("emergency", new() { IgnoreCase = true });
        await Assertions.Expect(live).ToContainTextAsync("general-sepsis");
    }

    [Fact]
    public async Task The_page_says_that_no_clinician_has_signed_it_off_and_shows_the_digest()
    {
        var page = await OpenAsync("/protocol");

        await Assertions.Expect(page.Locator("header").First).ToContainTextAsync("clinician");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("sha256:");
        Assert.True(await page.Locator("article").CountAsync() > 600);
    }

    [Fact]
    public async Task Axe_finds_nothing_to_mend_on_a_rule()
    {
        var page = await OpenAsync(Sepsis, bypassPolicy: true);
        await page.AddScriptTagAsync(
            new()
            {
                Content = await File.ReadAllTextAsync(
                    Repository.PathTo("openapi", "node_modules", "axe-core", "axe.min.js"),
                    TestContext.Current.CancellationToken
                ),
            }
        );

        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => v.id)"
        );

        Assert.Empty(found.EnumerateArray().Select(id => id.GetString()));
    }

    private async Task<IPage> OpenAsync(string address, bool bypassPolicy = false)
    {
        var page = await browser.NewPageAsync(bypassPolicy);
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(
            new Uri(browser.Address, address).ToString(),
            new() { Timeout = 60_000 }
        );
        return page;
    }
}
