using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

/// <summary>The pages beside this file are the ones that the program makes; open them to judge them.</summary>
public sealed class ApprovedPagesTests
{
    [Fact]
    public void The_page_of_a_whole_protocol_is_the_approved_one() =>
        Approved.Matches(ProtocolPage.Html(SmallProtocol.Shown), SmallProtocol.PathTo("page.html"));

    [Fact]
    public void The_page_of_one_rule_is_the_approved_one() =>
        Approved.Matches(
            ProtocolPage.RuleHtml(SmallProtocol.Shown, "chills-and-fever")!,
            SmallProtocol.PathTo("rule.html")
        );

    [Fact]
    public void The_documents_are_the_approved_ones()
    {
        var files = ProtocolMarkdown.Write(SmallProtocol.Shown);

        Assert.Equal(
            [
                "protocol/first-days.md",
                "protocol/needles-2.md",
                "protocol/causes.md",
                "protocol/words.md",
                "protocol.md",
            ],
            files.Keys
        );
        Assert.All(
            files,
            file => Approved.Matches(file.Value, SmallProtocol.PathTo(file.Key.Split('/')))
        );
    }
}
