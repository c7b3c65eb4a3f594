using System.Text.Json;
using Microsoft.Playwright;

namespace PostRecovery.Browser.Tests;

/// <summary>Swagger UI as a developer meets it, in a real browser against the real program.</summary>
public sealed class SwaggerUiTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_root_leads_to_swagger_ui_where_the_default_example_gets_its_urgency()
    {
        var page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Add(message.Text);
            }
        };

        await page.GotoAsync(browser.Address.ToString());
        var operation = page.Locator("#operations-Triage-assess");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        var live = operation.Locator(".live-responses-table");
        await Assertions
            .Expect(live.Locator(".response-col_status").Last)
            .ToContainTextAsync("200");
        var body = await live.Locator(".response-col_description code").First.InnerTextAsync();
        using var answer = JsonDocument.Parse(body);
        Assert.Equal("emergency", answer.RootElement.GetProperty("urgency").GetString());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_operation_is_shown_with_its_summary()
    {
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(browser.Address, "/swagger").ToString());

        await Assertions.Expect(page.Locator(".opblock").First).ToBeVisibleAsync();
        var summaries = await page.Locator(".opblock-summary-description").AllInnerTextsAsync();
        Assert.True(summaries.Count >= 8);
        Assert.DoesNotContain("", summaries);
    }
}
