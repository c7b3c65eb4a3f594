using System.Text.Json;
using Microsoft.Playwright;

namespace PostRecovery.Browser.Tests;

/// <summary>A developer who follows a patient with nothing but Swagger UI and its examples.</summary>
public sealed class SwaggerWalkTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_examples_register_check_in_and_judge_again()
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "/swagger").ToString());

        var recovery = await TryAsync(page, "addRecovery", "201");
        var id = recovery.GetProperty("id").GetString()!;
        var first = await TryAsync(page, "addCheckIn", "201", id);
        var again = await TryAsync(
            page,
            "replayCheckIn",
            "200",
            first.GetProperty("id").GetString()!
        );
        var timeline = await TryAsync(page, "listCheckIns", "200", id);
        var shown = await TryAsync(page, "getRecovery", "200", id);

        Assert.Equal("first", first.GetProperty("change").GetString());
        Assert.True(again.GetProperty("same").GetBoolean());
        Assert.Single(timeline.GetProperty("items").EnumerateArray());
        Assert.Equal(
            first.GetProperty("urgency").GetString(),
            shown.GetProperty("urgency").GetString()
        );
    }

    /// <summary>Opens an operation, fills in the id where it takes one, sends its example and reads what comes back.</summary>
    private static async Task<JsonElement> TryAsync(
        IPage page,
        string operationId,
        string status,
        string? id = null
    )
    {
        var operation = page.Locator($"#operations-Recoveries-{operationId}");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        if (id is not null)
        {
            await operation.Locator("tr[data-param-name=id] input").FillAsync(id);
        }

        await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        var live = operation.Locator(".live-responses-table");
        await Assertions
            .Expect(live.Locator(".response-col_status").Last)
            .ToContainTextAsync(status);
        var body = await live.Locator(".response-col_description code").First.InnerTextAsync();
        return JsonDocument.Parse(body).RootElement;
    }
}
