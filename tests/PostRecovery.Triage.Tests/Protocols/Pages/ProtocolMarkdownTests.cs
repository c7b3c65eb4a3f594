using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

public class ProtocolMarkdownTests
{
    private static readonly Shared<IReadOnlyDictionary<string, string>> Files = new(() =>
        ProtocolMarkdown.Write(ShownCurrent.Shown)
    );

    private static readonly Shared<string> Text = new(() =>
        string.Join('\n', Files.Value.OrderBy(file => file.Key).Select(file => file.Value))
    );

    [Fact]
    public void The_committed_documents_are_those_of_the_shipped_protocol() =>
        Assert.All(
            Files.Value,
            file => Approved.Matches(file.Value, ["docs", .. file.Key.Split('/')])
        );

    [Fact]
    public void There_is_no_document_of_an_area_that_is_gone() =>
        Assert.Equal(
            Files
                .Value.Keys.Where(file => file != ProtocolMarkdown.Front)
                .Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Repository.PathTo("docs", "protocol"))
                .Select(file => $"protocol/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)
        );

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
    public void What_a_layer_changes_stands_in_front_and_at_each_rule()
    {
        var layered = ProtocolReader.Read(ContentFiles.In("docs", "own-protocol")).Sound();

        var shown = new ShownProtocol(layered);

        var files = ProtocolMarkdown.Write(shown);

        var lowered = MarkdownWriter.Escape(
            $"Lowered from {shown.NameOf(Urgency.Soon)} to {shown.NameOf(Urgency.Routine)}."
        );
        var front = files[ProtocolMarkdown.Front];
        Assert.Contains(
            "## What differs from version 2026.11.0\n",
            front,
            StringComparison.Ordinal
        );
        Assert.Contains(layered.Layer!.BaseDigest, front, StringComparison.Ordinal);
        Assert.Contains("- `surgery-stoma-late`\n", front, StringComparison.Ordinal);
        Assert.Contains("- `general-clear-leak` Raised from ", front, StringComparison.Ordinal);
        foreach (var text in new[] { front, files["protocol/general.md"] })
        {
            Assert.Contains(lowered, text, StringComparison.Ordinal);
            Assert.Contains(
                "By \"numb-mouth-can-wait\": Our dental anaesthetists ask about it",
                text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_content_says_stays_text()
    {
        var text = string.Join('\n', ProtocolMarkdown.Write(new(PageContent.Hostile())).Values);

        Assert.Contains(
            """\<script\>alert(1)\</script\> " \`x\` \[y\](z) \& \<b\>""",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("javascript:", text, StringComparison.Ordinal);
    }
}
