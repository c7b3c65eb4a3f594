using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>What each flaw of a protocol is called, word for word.</summary>
public sealed class FlawedProtocolTests
{
    [Fact]
    public void A_rule_that_hangs_on_a_level_could_be_undone_by_one_more_symptom_however_deep_it_stands()
    {
        var small = Small.Read().Protocol!;
        Condition level = new AtLevel([Urgency.Soon]);
        Condition fever = new Said("fever", OrUnsure: false);
        var content = small.Content with
        {
            Rules =
            [
                small.Rules[0],
                small.Rules[1] with
                {
                    When = new CountOf(1, [fever, new CountOf(2, [fever, level])]),
                },
            ],
        };

        Assert.Equal(
            "any-of-it: one more symptom could undo it",
            Assert.Single(ProtocolProofs.NotMonotone(content.Rules)).ToString()
        );
    }

    [Theory]
    [InlineData("saddle_numbness")]
    [InlineData("bladder_retention")]
    [InlineData("bladder_incontinence")]
    [InlineData("bowel_incontinence")]
    [InlineData("genital_sensation_loss")]
    public void A_sign_of_cauda_equina_answered_not_sure_may_not_get_self_care(string sign)
    {
        var flaws = new ProtocolProofs(Tiny.Of(("urgent", $$"""{ "yes": "{{sign}}" }""")))
            .RedFlagsAtHome()
            .Select(flaw => flaw.ToString())
            .ToList();

        Assert.Contains(
            flaws,
            flaw =>
                flaw.StartsWith(
                    $"findings.{sign}: a red flag answered \"unsure\" gets self_care: {{",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            flaws,
            flaw =>
                flaw.StartsWith(
                    $"findings.{sign}: a red flag answered \"yes\"",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("self_care", "stroke_signs", true)]
    [InlineData("routine", "stroke_signs", false)]
    [InlineData("self_care", "site_tender", false)]
    public void A_red_flag_answered_yes_may_not_get_self_care_and_another_finding_may(
        string level,
        string code,
        bool isFlaw
    ) =>
        Assert.Equal(
            isFlaw,
            new ProtocolProofs(Tiny.Of((level, $$"""{ "yes": "{{code}}" }""")))
                .RedFlagsAtHome()
                .Any(flaw =>
                    flaw.ToString()
                        .StartsWith(
                            $"findings.{code}: a red flag answered \"yes\" gets self_care: {{",
                            StringComparison.Ordinal
                        )
                )
        );

    [Fact]
    public void What_no_report_gets_is_said_of_causes_and_of_advice()
    {
        const string Never =
            """{ "id": "ID", "KIND "when": { "level": [ "emergency" ] }, "text": "T.", "sources": [ "book" ] }""";
        var protocol = Tiny.Read(
            $$"""
            {
              "area": "area",
              "rules": [ {{Tiny.Rule("one", "urgent", """{ "yes": "chills" }""")}} ],
              "causes": [ {{Filled("cause", "")}} ],
              "advice": [
                {{Filled("item", "\"kind\": \"do\", \"order\": 1,")}},
                { "id": "net", "kind": "safety_net", "order": 90, "when": { "always": true }, "text": "Call.", "sources": [ "book" ] }
              ]
            }
            """
        ).Protocol!;

        Assert.Equal(
            ["cause: no report gets it", "item: no report gets it"],
            new ProtocolProofs(protocol).Unreachable().Select(flaw => flaw.ToString())
        );

        static string Filled(string id, string kind) =>
            Never
                .Replace("ID", id, StringComparison.Ordinal)
                .Replace("\"KIND", kind, StringComparison.Ordinal);
    }
}
