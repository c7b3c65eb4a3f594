using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Layers;

/// <summary>All that a layer says is read, and nothing else of its base changes.</summary>
public sealed class SmallLayerTests
{
    [Fact]
    public void A_layer_changes_what_it_says_and_nothing_else() =>
        Approved.Matches(
            Changed(Told.By(Small.Read().Protocol!, "Words"), Told.By(Layered, "Words")),
            [.. SmallLayer.Folder[..^1], "small.txt"]
        );

    [Fact]
    public void A_language_changes_texts_and_nothing_else() =>
        Approved.Matches(
            Changed(Told.By(Layered), Told.By(Layered.In("de")!)),
            [.. SmallLayer.Folder[..^1], "german.txt"]
        );

    [Fact]
    public void Each_language_is_found_by_its_tag_in_any_case_and_no_other()
    {
        Assert.Equal(["de", "fr"], Layered.OtherLanguages);
        Assert.Equal("fr", Layered.In("FR")!.Language);
        Assert.Null(Layered.In("it"));
        Assert.Empty(Small.Read().Protocol!.OtherLanguages);
    }

    [Fact]
    public void Archived_it_says_the_same() =>
        Assert.Equal(
            Told.By(Layered),
            Told.By(ProtocolReader.ReadArchived(Layered.CanonicalJson).Protocol!)
        );

    [Fact]
    public void A_base_is_named_by_its_version_or_by_its_digest()
    {
        Protocol On(string name) =>
            SmallLayer
                .ReadWith(
                    "layer.json",
                    SmallLayer
                        .Files["layer.json"]
                        .Replace("\"2026.1.0\"", $"\"{name}\"", StringComparison.Ordinal)
                )
                .Protocol!;

        Assert.Equal(On(SmallLayer.Base.Version).Digest, On(SmallLayer.Base.Digest).Digest);
    }

    [Theory]
    [InlineData(true, """{ "base": "2026.1.0", "version": "w" }""", "No clinician has signed off")]
    [InlineData(false, """{ "base": "2026.1.0", "version": "w" }""", "Signed off by nobody")]
    [InlineData(
        true,
        """{ "base": "2026.1.0", "version": "w", "clinicalReview": { "signedOff": true, "text": "The ward has." } }""",
        "The ward has."
    )]
    public void What_was_signed_off_is_the_base_and_a_layer_has_to_say_it_of_itself(
        bool baseIs,
        string layer,
        string text
    )
    {
        var on = SmallLayer.Base.Copy();
        on["clinicalReview"]!["signedOff"] = baseIs;

        var layered = Over(on, KeyValuePair.Create("layer.json", layer)).Protocol!;

        Assert.Equal(text == "The ward has.", layered.ClinicalReview.SignedOff);
        Assert.StartsWith(text, layered.ClinicalReview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_above_the_areas_stands_in_the_file_of_the_layer() =>
        Assert.Equal(
            ["layer.json#/clinicalReview: 'text' is missing"],
            SmallLayer
                .ReadWith(
                    "layer.json",
                    SmallLayer
                        .Files["layer.json"]
                        .Insert(1, "\"clinicalReview\": { \"signedOff\": true },")
                )
                .Faults.Select(fault => fault.ToString())
        );

    [Theory]
    [InlineData(
        """{ "base": "2025.1.0", "version": "w" }""",
        "/base: '2025.1.0' is not among the versions and digests here: 2026.1.0 ("
    )]
    [InlineData(
        """{ "base": "2026.1.0", "version": "2026.1.0" }""",
        "/version: '2026.1.0' is the version of the base"
    )]
    public void A_layer_is_laid_over_a_base_that_is_here_and_has_a_version_of_its_own(
        string layer,
        string fault
    ) =>
        Assert.StartsWith(
            $"layer.json#{fault}",
            Assert
                .Single(
                    SmallLayer
                        .Read(new Dictionary<string, string> { ["layer.json"] = layer })
                        .Faults
                )
                .ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_layer_without_other_languages_says_nothing_of_languages() =>
        Assert.DoesNotContain(
            "\"languages\"",
            Over(SmallLayer.Base.Copy(), Plain).Sound().CanonicalJson,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_base_may_leave_out_what_a_protocol_need_not_say()
    {
        var on = SmallLayer.Base.Copy();
        on["areas"]![1]!.AsObject().Remove("causes");
        on["vocabulary"]!.AsObject().Remove("answers");
        on["vocabulary"]!.AsObject().Remove("notices");
        on.Remove("followUp");

        var layered = Over(
                on,
                Plain,
                new(
                    "language.de.json",
                    """{ "items": { "all-of-it": { "text": "Ruf an." } }, "notices": { "trend": { "text": "Von {before} auf {now}." } } }"""
                )
            )
            .Sound()
            .In("de")!;

        Assert.Equal("Ruf an.", layered.Rules.Single(rule => rule.Id == "all-of-it").Text);
        Assert.Equal(
            ("Von {before} auf {now}.", NoticePhrases.English.Returned),
            (layered.Vocabulary.Phrases.Notices.Trend, layered.Vocabulary.Phrases.Notices.Returned)
        );
    }

    [Fact]
    public void What_only_a_dropped_rule_named_goes_with_it()
    {
        const string Drop =
            """{ "name": "cold", "rule": "warm-rule", "drop": true, "reason": "We are cold." }""";

        var layered = SmallLayer
            .Read(
                new Dictionary<string, string>
                {
                    ["layer.json"] =
                        $$"""{ "base": "2026.1.0", "version": "w", "overrides": [ {{Drop}} ] }""",
                }
            )
            .Sound();

        Assert.Equal(2, Small.Read().Sound().Definitions.Length);
        Assert.Empty(layered.Definitions);
    }

    [Theory]
    [InlineData("protocol.json")]
    [InlineData("vocabulary.json")]
    [InlineData("definitions.json")]
    public void A_layer_has_no_file_of_its_own_where_the_base_brings_it(string file) =>
        Assert.Equal(
            [$"layer.json#: a layer has no {file} of its own; the base brings it"],
            SmallLayer.ReadWith(file, "{ }").Faults.Select(fault => fault.ToString())
        );

    private static Protocol Layered => SmallLayer.Read().Protocol!;

    private static KeyValuePair<string, string> Plain =>
        new("layer.json", """{ "base": "2026.1.0", "version": "w" }""");

    private static ProtocolReading Over(JsonObject on, params KeyValuePair<string, string>[] files)
    {
        var canonical = CanonicalJson.Write(on);
        return ProtocolReader.Read(
            files,
            [new LayerBase("2026.1.0", CanonicalJson.DigestOf(canonical), canonical)]
        );
    }

    private static IEnumerable<string> Changed(IEnumerable<string> was, IEnumerable<string> now)
    {
        var (before, after) = (was.ToHashSet(), now.ToList());
        return
        [
            .. before.Except(after).Select(line => "- " + line),
            .. after.Where(line => !before.Contains(line)).Select(line => "+ " + line),
        ];
    }
}
