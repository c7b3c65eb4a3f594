using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

public class ProtocolMarkdownTests
{
    private static readonly Lazy<string> Text = new(() =>
        ProtocolMarkdown.Write(ShownCurrent.Shown)
    );

    [Fact]
    public void The_committed_document_is_the_one_of_the_shipped_protocol() =>
        Approved.Matches(Text.Value, "docs", "protocol.md");

    [Fact]
    public void Every_rule_cause_and_advice_item_has_one_heading()
    {
        var headings = Text
            .Value.Split('\n')
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal))
            .ToLookup(line => line[4..]);

        Expect.None(ShownCurrent.ItemIds.Where(id => headings[id].Count() != 1));
    }

    [Fact]
    public void Every_text_and_every_source_is_there()
    {
        Expect.None(
            ShownCurrent.ItemTexts.Where(text =>
                !Text.Value.Contains(MarkdownWriter.Escape(text), StringComparison.Ordinal)
            )
        );
        Expect.None(
            from source in Current.Protocol.Sources
            where
                !Text.Value.Contains(MarkdownWriter.Escape(source.Title), StringComparison.Ordinal)
                || (
                    source.Url is { } url
                    && !Text.Value.Contains($"\n[{source.Id}]: <{url}>\n", StringComparison.Ordinal)
                )
            select source.Id
        );
    }

    [Fact]
    public void It_names_the_digest_and_that_no_clinician_signed_it_off()
    {
        Assert.Contains(Current.Protocol.Digest, Text.Value, StringComparison.Ordinal);
        Assert.Contains("**Not signed off by a clinician.**", Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_content_says_stays_text()
    {
        var text = ProtocolMarkdown.Write(PageContent.Hostile());

        Assert.Contains(
            """\<script\>alert(1)\</script\> " \`x\` \[y\](z) \& \<b\>""",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
    }
}
