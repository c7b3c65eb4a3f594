using System.Xml.Linq;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>The picture of a recovery, as it is served.</summary>
public sealed class TimelineTests : FollowingTest
{
    [Fact]
    public async Task It_shows_every_check_in_and_allows_nothing_but_its_own_style()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 2, "at": "2026-03-08T09:00:00Z" }""");
        await Api.CheckInAsync(
            id,
            """{ "painLevel": 7, "findings": { "saddle_numbness": "yes" } }"""
        );

        var reply = await Api.GetAsync($"/v1/recoveries/{id}/timeline.svg");

        Assert.Equal(200, reply.Status);
        Assert.Equal("image/svg+xml; charset=utf-8", reply.ContentType);
        Assert.True(reply.Headers.CacheControl!.NoStore);
        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-",
            reply.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        var desc = XDocument.Parse(reply.Text).Root!.Elements().ElementAt(1).Value;
        Assert.Contains("2 check-ins", desc, StringComparison.Ordinal);
        Assert.Contains("Day 4: pain 7 of 10, Emergency", desc, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_judged_without_asking_all_is_hollow_and_said_to_be_so()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 1, "at": "2026-03-08T09:00:00Z" }""");
        await Api.CheckInAsync(
            id,
            """{ "painLevel": 7, "findings": { "saddle_numbness": "yes" } }"""
        );

        var marks = XDocument
            .Parse((await Api.GetAsync($"/v1/recoveries/{id}/timeline.svg")).Text)
            .Descendants()
            .Where(one => one.Elements().Any(child => child.Name.LocalName == "title"))
            .Select(one => (string?)one.Attribute("class"))
            .OfType<string>()
            .Where(css => css.StartsWith("mark", StringComparison.Ordinal));

        Assert.Equal(["mark self_care open", "mark emergency"], marks);
    }

    [Fact]
    public async Task Before_the_first_check_in_it_says_so()
    {
        var reply = await Api.GetAsync($"/v1/recoveries/{await Api.RegisterAsync()}/timeline.svg");

        Assert.Contains("No check-ins yet", reply.Text, StringComparison.Ordinal);
    }
}
