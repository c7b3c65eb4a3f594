using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>The proofs that anybody can run on a protocol of their own find what is wrong in small ones, and nothing in the shipped.</summary>
public sealed class ProtocolProofsTests
{
    private const string Chills = """{ "yes": "chills" }""";

    [Fact]
    public void The_shipped_protocol_has_none_of_these_flaws()
    {
        var proofs = new ProtocolProofs(Current.Protocol);

        Expect.None(
            proofs
                .NotMonotone()
                .Concat(proofs.Overtaken())
                .Concat(proofs.Unreachable())
                .Concat(proofs.Contradicting())
                .Concat(proofs.CarelessMedicines())
                .Select(flaw => flaw.ToString())
        );
    }

    [Fact]
    public void A_rule_that_a_higher_one_always_overtakes_is_found()
    {
        var protocol = Tiny.Of(("soon", Chills), ("urgent", """{ "yesOrUnsure": "chills" }"""));

        var flaw = Assert.Single(new ProtocolProofs(protocol).Overtaken());

        Assert.Equal("rule-0", flaw.Id);
        Assert.Contains("\"chills\":\"yes\"", flaw.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_stands_out_on_a_single_day_is_not_taken_for_overtaken() =>
        Assert.Empty(
            new ProtocolProofs(
                Tiny.Of(
                    ("soon", Chills),
                    ("urgent", """{ "field": "daysSince", "max": 6 }"""),
                    ("emergency", """{ "field": "daysSince", "min": 8 }""")
                )
            ).Overtaken()
        );

    [Fact]
    public void A_red_flag_that_no_rule_takes_up_is_found_and_an_unsure_one_of_cauda_equina_too()
    {
        var proofs = new ProtocolProofs(Tiny.Of(("urgent", """{ "yes": "saddle_numbness" }""")));

        var flaws = proofs.RedFlagsAtHome().Select(flaw => flaw.ToString()).ToList();

        Assert.Contains(
            flaws,
            flaw => flaw.Contains("\"saddle_numbness\":\"unsure\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            flaws,
            flaw => flaw.Contains("\"saddle_numbness\":\"yes\"", StringComparison.Ordinal)
        );
        Assert.Contains(
            flaws,
            flaw => flaw.Contains("\"bladder_retention\":\"yes\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Advice_beside_what_it_forbids_is_found_unless_a_caution_keeps_them_apart()
    {
        const string Warm =
            """, { "id": "warm", "kind": "do", "order": 20, "when": { "always": true }, CAUTION "text": "Warm it.", "sources": [ "book" ] }""";
        const string Cold =
            """, { "id": "cold", "kind": "avoid", "order": 1, "when": { "yes": "chills" }, "forbids": [ "warm" ], "text": "No warmth.", "sources": [ "book" ] }""";

        var together = Of(Cold + Warm.Replace("CAUTION", "", StringComparison.Ordinal));
        var apart = Of(
            Cold + Warm.Replace("CAUTION", $"\"notWhen\": {Chills},", StringComparison.Ordinal)
        );

        var flaw = Assert.Single(together.Contradicting());
        Assert.Contains("\"chills\":\"yes\"", flaw.ToString(), StringComparison.Ordinal);
        Assert.Empty(apart.Contradicting());
    }

    [Fact]
    public void An_item_for_a_level_that_no_rule_brings_is_found()
    {
        var proofs = Of(
            """, { "id": "never", "kind": "do", "order": 20, "when": { "level": [ "emergency" ] }, "text": "Do.", "sources": [ "book" ] }"""
        );

        Assert.Equal("never", Assert.Single(proofs.Unreachable()).Id);
    }

    private static ProtocolProofs Of(string moreAdvice) =>
        new(Tiny.Read(Tiny.Area([Tiny.Rule("one", "urgent", Chills)], moreAdvice)).Protocol!);
}
