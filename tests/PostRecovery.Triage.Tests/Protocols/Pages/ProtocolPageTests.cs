using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

public class ProtocolPageTests
{
    [Fact]
    public void Every_rule_cause_and_advice_item_has_one_article_with_its_id()
    {
        var ids = HtmlText.Attributes(ShownCurrent.Html, "id").ToLookup(id => id);

        Expect.None(ShownCurrent.ItemIds.Where(id => ids[id].Count() != 1));
    }

    [Fact]
    public void Every_text_of_every_item_is_there() =>
        Expect.None(
            ShownCurrent.ItemTexts.Where(text =>
                !ShownCurrent.Html.Contains(
                    $">{WebUtility.HtmlEncode(text)}<",
                    StringComparison.Ordinal
                )
            )
        );

    [Fact]
    public void Every_source_is_there_and_linked_where_it_is_cited()
    {
        var ids = HtmlText.Attributes(ShownCurrent.Html, "id").ToHashSet();

        Expect.None(
            from source in Current.Protocol.Sources
            where !ids.Contains($"source_{source.Id}")
            select source.Id
        );
        Expect.None(
            from rule in Current.Protocol.Rules
            let article = HtmlText.Article(ShownCurrent.Html, rule.Id)
            from id in rule.Sources
            let source = Current.Protocol.Source(id)!
            let shown = source.Url is null
                ? WebUtility.HtmlEncode(source.Title)
                : $"<a href=\"{WebUtility.HtmlEncode(source.Url)}\">"
            where !article.Contains(shown, StringComparison.Ordinal)
            select $"{rule.Id} lacks {id}"
        );
    }

    [Fact]
    public void A_rule_shows_its_condition_its_level_and_what_else_fires()
    {
        var shown = ShownCurrent.Shown.Rules.First(rule => !rule.AlsoFires.IsEmpty);

        var article = HtmlText.Article(ShownCurrent.Html, shown.Rule.Id);

        Assert.Contains(
            ShownCurrent.Shown.NameOf(shown.Rule.Level),
            article,
            StringComparison.Ordinal
        );
        Expect.None(
            from other in shown.AlsoFires
            where !article.Contains($"<a href=\"#{other.Id}\">", StringComparison.Ordinal)
            select other.Id
        );
    }

    [Fact]
    public void The_report_shown_with_a_rule_fires_it_and_what_is_said_to_fire_as_well() =>
        Expect.None(
            from shown in ShownCurrent.Shown.Rules
            let json = HtmlText.Inside(HtmlText.Article(ShownCurrent.Html, shown.Rule.Id), "pre")
            let report = WireReport.Read(
                JsonDocument.Parse(WebUtility.HtmlDecode(json)).RootElement
            )
            let fired = Current.Protocol.Fired(report)
            where
                !fired.Contains(shown.Rule)
                || !fired.Except([shown.Rule]).SequenceEqual(shown.AlsoFires)
            select $"{shown.Rule.Id} on {json}"
        );

    [Fact]
    public void Ids_are_unique_and_every_link_within_the_page_leads_somewhere()
    {
        var ids = HtmlText.Attributes(ShownCurrent.Html, "id").ToList();

        Expect.None(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
        Expect.None(
            HtmlText
                .Attributes(ShownCurrent.Html, "href")
                .Where(href => href.StartsWith('#') && !ids.Contains(href[1..]))
        );
    }

    [Fact]
    public void Tags_are_nested_as_they_should_be()
    {
        Assert.Null(HtmlText.FaultInNesting(ShownCurrent.Html));
        Assert.Null(HtmlText.FaultInNesting(RulePage(Current.Protocol.Rules[0].Id)));
    }

    [Fact]
    public void Nothing_is_loaded_from_anywhere() =>
        Assert.DoesNotMatch(
            new Regex(
                "<link|<img|<iframe|@import|url\\(| src=| style=| on[a-z]+=",
                RegexOptions.None,
                TimeSpan.FromSeconds(10)
            ),
            ShownCurrent.Html
        );

    [Fact]
    public void The_header_names_version_and_digest_and_that_no_clinician_signed_it_off()
    {
        var header = HtmlText.Inside(ShownCurrent.Html, "header");

        Assert.Contains(Current.Protocol.Version, header, StringComparison.Ordinal);
        Assert.Contains(Current.Protocol.Digest, header, StringComparison.Ordinal);
        Assert.Contains(
            "<strong>Not signed off by a clinician.</strong>",
            header,
            StringComparison.Ordinal
        );
        Assert.Contains(
            WebUtility.HtmlEncode(Current.Protocol.ClinicalReview.Text),
            header,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_content_says_is_shown_and_never_run()
    {
        var html = ProtocolPage.Html(new(PageContent.Hostile()));

        Assert.Single(Regex.Matches(html, "<script", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"javascript:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Null(HtmlText.FaultInNesting(html));
    }

    [Fact]
    public void The_page_of_a_rule_shows_that_rule_and_links_to_the_others()
    {
        var shown = ShownCurrent.Shown.Rules.First(rule => !rule.AlsoFires.IsEmpty);

        var html = RulePage(shown.Rule.Id);

        Assert.Contains(shown.Rule.Id, HtmlText.Attributes(html, "id"));
        Assert.Contains(
            WebUtility.HtmlEncode(shown.Rule.Rationale),
            html,
            StringComparison.Ordinal
        );
        Assert.Contains($"?rule={shown.AlsoFires[0].Id}", HtmlText.Attributes(html, "href"));
        Assert.Contains(Current.Protocol.Digest, html, StringComparison.Ordinal);
        Assert.DoesNotContain("filter_form\"", html.Split("<script")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_the_same_each_time_it_is_made() =>
        Assert.Equal(ShownCurrent.Html, ProtocolPage.Html(ShownCurrent.Shown));

    private static string RulePage(string id) =>
        ProtocolPage.RuleHtml(ShownCurrent.Shown, id)
        ?? throw new InvalidOperationException($"No page of {id}.");
}
