using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

/// <summary>What a protocol does not have is not spoken of.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public void A_protocol_that_stands_by_itself_tells_of_no_changes() =>
        Expect(
            Texts(whole => whole.Remove("layer")),
            without: ["differs from", "Changed here", "laid over"]
        );

    [Fact]
    public void A_layer_has_no_heading_for_what_it_did_not_do() =>
        Expect(
            Texts(whole => whole["layer"]!["raised"] = new JsonArray()),
            with: ["Less urgent, or dropped", "Other words"],
            without: ["More urgent", "Raised from"]
        );

    [Fact]
    public void Without_rules_and_usual_courses_nothing_is_said_of_following_a_patient() =>
        Expect(
            Texts(whole =>
            {
                whole.Remove("followUp");
                whole.Remove("expectedCourse");
            }),
            without: ["Following a patient", "Next check-in", "Usual pain"]
        );

    [Fact]
    public void Usual_courses_are_told_without_the_rules_of_following_too() =>
        Expect(
            Texts(whole => whole.Remove("followUp")),
            with: ["Following a patient", "Usual pain after Epidural"],
            without: ["Next check-in", "Trend of the pain"]
        );

    [Fact]
    public void The_rules_of_following_are_told_without_usual_courses_too() =>
        Expect(
            Texts(whole => whole.Remove("expectedCourse")),
            with: ["Following a patient", "Next check-in"],
            without: ["Usual pain"]
        );

    [Fact]
    public void There_is_no_page_of_a_rule_that_is_not_there() =>
        Assert.Null(ProtocolPage.RuleHtml(SmallProtocol.Shown, "no-such-rule"));

    /// <summary>The page, without its style and script, and the documents.</summary>
    private static string[] Texts(Action<JsonObject> change)
    {
        var shown = SmallProtocol.Changed(change);
        return [ProtocolPage.Html(shown), string.Join('\n', ProtocolMarkdown.Write(shown).Values)];
    }

    private static void Expect(string[] texts, string[] without, string[]? with = null) =>
        Assert.All(
            texts,
            text =>
            {
                Assert.All(
                    without,
                    words => Assert.DoesNotContain(words, text, StringComparison.Ordinal)
                );
                Assert.All(
                    with ?? [],
                    words => Assert.Contains(words, text, StringComparison.Ordinal)
                );
            }
        );
}
