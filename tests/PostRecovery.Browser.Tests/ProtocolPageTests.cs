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

    [Theory]
    [InlineData("/protocol")]
    [InlineData(Sepsis)]
    public async Task Axe_finds_nothing_to_mend(string address)
    {
        var page = await OpenWithAxeAsync(address);

        Assert.Empty(await AxeAsync(page, "{ rules: { 'color-contrast': { enabled: false } } }"));
    }

    /// <summary>Contrast takes long to work out, and items of one kind and level look alike: one of each is looked at.</summary>
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_look_of_the_whole_page_has_contrast_enough(ColorScheme scheme)
    {
        var page = await OpenWithAxeAsync("/protocol");
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var looks = await page.EvaluateAsync<int>(
            """
            () => {
              const seen = new Set();
              for (const item of document.querySelectorAll("article, #all_sources li")) {
                const look = `${item.dataset.kind} ${item.dataset.level} ${item.querySelector(".choice") !== null}`;
                item.hidden = seen.has(look);
                seen.add(look);
              }
              return seen.size;
            }
            """
        );

        Assert.True(looks > 10);
        Assert.Empty(await AxeAsync(page, "{ runOnly: ['color-contrast'] }"));
    }

    [Theory]
    [InlineData("level", "emergency")]
    [InlineData("procedure", "relaxing_massage")]
    [InlineData("finding", "findings.saddle_numbness")]
    [InlineData("kind", "advice")]
    public async Task A_filter_shows_what_it_names_and_hides_the_rest(string name, string value)
    {
        var page = await OpenAsync("/protocol");

        await page.Locator($"select[name={name}]").SelectOptionAsync(value);

        var shown = await Matching(page, "article:not([hidden])", name, value);
        var hidden = await Matching(page, "article[hidden]", name, value);
        Assert.True(shown.All > 0 && hidden.All > 0);
        Assert.Equal((shown.All, 0), (shown.Matching, hidden.Matching));
        await Assertions
            .Expect(page.Locator("#filter_count"))
            .ToContainTextAsync($"{shown.All} of {shown.All + hidden.All} items shown");
        Assert.Contains($"{name}={value}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_wants_a_key_is_asked_with_one_that_is_kept_nowhere()
    {
        const string Key = "a-key-of-mine";
        var page = await OpenAsync(Sepsis);
        await page.RouteAsync(
            "**/v1/triage?*",
            route =>
                route.Request.Headers.GetValueOrDefault("x-api-key") == Key
                    ? route.ContinueAsync(new() { Headers = WithoutKey(route.Request) })
                    : route.FulfillAsync(new() { Status = 401, Json = new { title = "No key" } })
        );

        await page.Locator("button.try").ClickAsync();
        await page.GetByLabel("API key").FillAsync(Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it with this key" }).ClickAsync();

        await Assertions.Expect(page.Locator("article .live")).ToContainTextAsync("general-sepsis");
        Assert.Equal("password", await TypeOfKeyAsync(page));
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "localStorage.length + sessionStorage.length + document.cookie.length"
            )
        );
        Assert.DoesNotContain(Key, await page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_the_forms_are_gone_and_all_rules_are_there()
    {
        var page = await OpenAsync("/protocol");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("select[name=level]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("button.try").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#general-sepsis")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".review")).ToBeVisibleAsync();
        Assert.True((await page.PdfAsync(new() { Format = "A4" })).Length > 500_000);
    }

    private async Task<IPage> OpenWithAxeAsync(string address)
    {
        var page = await OpenAsync(address, bypassPolicy: true);
        await page.AddScriptTagAsync(
            new()
            {
                Content = await File.ReadAllTextAsync(
                    Repository.PathTo("openapi", "node_modules", "axe-core", "axe.min.js"),
                    TestContext.Current.CancellationToken
                ),
            }
        );
        return page;
    }

    private static async Task<IEnumerable<string?>> AxeAsync(IPage page, string options)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            $"async () => (await axe.run({{ ...{options}, preload: false, resultTypes: ['violations'] }})).violations.map(v => v.id + ' at ' + v.nodes[0].target)"
        );
        return found.EnumerateArray().Select(one => one.GetString());
    }

    /// <summary>The program of the test knows no keys, and refuses those it does not know.</summary>
    private static IEnumerable<KeyValuePair<string, string>> WithoutKey(IRequest request) =>
        request.Headers.Where(header => header.Key != "x-api-key");

    /// <summary>The type that a key field has: asked for by a page that has none yet.</summary>
    private static async Task<string> TypeOfKeyAsync(IPage page)
    {
        await page.UnrouteAllAsync();
        await page.RouteAsync(
            "**/v1/triage?*",
            route => route.FulfillAsync(new() { Status = 401, Json = new { title = "No key" } })
        );
        await page.Locator("button.try").ClickAsync();
        return await page.GetByLabel("API key").GetAttributeAsync("type") ?? "";
    }

    /// <summary>How many items there are, and how many of them say of themselves what a filter names.</summary>
    private static async Task<(int All, int Matching)> Matching(
        IPage page,
        string items,
        string name,
        string value
    )
    {
        var counts = await page.EvaluateAsync<int[]>(
            """
            ([items, name, value]) => {
              const all = [...document.querySelectorAll(items)];
              const says = (item) => item.dataset[name] === undefined || item.dataset[name].split(" ").includes(value);
              return [all.length, all.filter(says).length];
            }
            """,
            new[] { items, name, value }
        );
        return (counts[0], counts[1]);
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
