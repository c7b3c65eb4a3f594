using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Layers;

/// <summary>What a layer can do to its base, and what the reader does not let it do.</summary>
public sealed class LayerTests
{
    private const string Header = "\"base\": \"2026.11.0\", \"version\": \"ours\"";

    private static readonly Shared<Protocol> Kept = new(() =>
        ProtocolReader.Read(ContentFiles.In("docs", "own-protocol")).Sound()
    );

    private static Protocol Example => Kept.Value;

    [Fact]
    public void The_result_is_one_protocol_that_reads_back_from_its_canonical_json()
    {
        var again = ProtocolReader.ReadArchived(Example.CanonicalJson).Sound();

        Assert.Equal(Example.Digest, again.Digest);
        Assert.Equal("2026.11.0", again.Layer!.BaseVersion);
        Assert.Equal("numb-mouth-can-wait", Assert.Single(again.Layer.Overrides).Name);
        Assert.Equal(Urgency.Urgent, again.Rule("general-clear-leak")!.Level);
        Assert.Contains(
            "stoma nurses",
            again.Rule("surgery-stoma-late")!.Text,
            StringComparison.Ordinal
        );
        Assert.NotNull(again.Rule("st-elsewhere-third-call"));
        Assert.NotNull(again.In("de"));
    }

    [Fact]
    public void Nothing_but_its_overrides_makes_an_answer_less_urgent()
    {
        var diff = ProtocolDiff.Between(LayerBases.Read(Example.Layer!.BaseDigest), Example);

        Assert.Equal(
            Example.Layer.Overrides.Select(one => one.RuleId),
            diff.Lowered.Select(change => change.RuleId)
        );
        Assert.NotEmpty(diff.Raised);
    }

    [Fact]
    public void In_another_language_it_is_the_same_protocol_with_other_words()
    {
        var german = Example.In("DE")!;
        var report = new SymptomReport
        {
            ProcedureType = "relaxing_massage",
            DaysSince = 3,
            PainLevel = 2,
        }.With("site_clear_fluid_leak", Answer.Yes);

        var (english, answer) = (Example.Assess(report), german.Assess(report));

        Assert.Equal(("de", Example.Digest), (german.Language, german.Digest));
        Assert.Equal(Example.CanonicalJson, german.CanonicalJson);
        Assert.Equal(english.Urgency, answer.Urgency);
        Assert.Equal(
            english.Reasons.Select(reason => reason.Rule.Id),
            answer.Reasons.Select(reason => reason.Rule.Id)
        );
        Assert.StartsWith("Flüssigkeit", answer.Reasons[0].Rule.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Rufen Sie 112 oder",
            german.Vocabulary.Phrases.SafetyNet,
            StringComparison.Ordinal
        );
        Assert.Equal(
            english.SafetyNet.Select(item => item.Text),
            answer.SafetyNet.Select(item => item.Text)
        );
    }

    [Theory]
    [InlineData(
        """{ "base": "2020.1.0", "version": "ours" }""",
        "layer.json#/base",
        "'2020.1.0' is not among the versions"
    )]
    [InlineData(
        """{ "base": "2026.11.0", "version": "2026.11.0" }""",
        "layer.json#/version",
        "is the version of the base"
    )]
    [InlineData(
        "{ "
            + Header
            + """, "raise": [ { "rule": "general-numb-mouth", "level": "routine", "why": "w" } ] }""",
        "layer.json#/raise/0/level",
        "to lower a rule, name an override"
    )]
    [InlineData(
        "{ " + Header + """, "raise": [ { "rule": "no-rule", "level": "urgent", "why": "w" } ] }""",
        "layer.json#/raise/0/rule",
        "'no-rule' is not a rule of the base"
    )]
    [InlineData(
        "{ "
            + Header
            + """, "overrides": [ { "name": "n", "rule": "general-numb-mouth", "level": "routine" } ] }""",
        "layer.json#/overrides/0",
        "'reason' is missing"
    )]
    [InlineData(
        "{ "
            + Header
            + """, "overrides": [ { "rule": "general-numb-mouth", "drop": true, "reason": "r" } ] }""",
        "layer.json#/overrides/0",
        "'name' is missing"
    )]
    [InlineData(
        "{ "
            + Header
            + """, "overrides": [ { "name": "n", "rule": "general-numb-mouth", "level": "urgent", "reason": "r" } ] }""",
        "layer.json#/overrides/0/level",
        "is not below soon"
    )]
    [InlineData(
        "{ "
            + Header
            + """, "overrides": [ { "name": "n", "rule": "general-numb-mouth", "reason": "r" } ] }""",
        "layer.json#/overrides/0/level",
        "either lowers a rule to a level or drops it"
    )]
    [InlineData(
        "{ " + Header + """, "texts": [ { "id": "nothing", "text": "t" } ] }""",
        "layer.json#/texts/0/id",
        "'nothing' is not a rule, cause or advice item"
    )]
    [InlineData("{ " + Header + """, "rules": [] }""", "layer.json#/rules", "is not known here")]
    public void What_a_layer_may_not_do_is_refused_at_its_place(
        string layer,
        string place,
        string why
    )
    {
        var fault = Assert.Single(Read(layer).Faults).ToString();

        Assert.StartsWith(place + ": ", fault, StringComparison.Ordinal);
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dropped_rule_is_gone_with_the_sources_that_only_it_had_and_the_reason_stays()
    {
        var layered = Read(
                "{ "
                    + Header
                    + """, "overrides": [ { "name": "n", "rule": "general-fever-first-two-days", "drop": true, "reason": "Because." } ] }"""
            )
            .Sound();

        Assert.Null(layered.Rule("general-fever-first-two-days"));
        var dropped = Assert.Single(layered.Layer!.Overrides);
        Assert.Equal((null, "Because."), (dropped.To, dropped.Reason));
        Assert.Contains("\"reason\":\"Because.\"", layered.CanonicalJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "nextCheckIns": { "urgent": { "text": "x" } } }""", "/nextCheckIns/urgent")]
    [InlineData(
        """{ "values": { "painTrend.sideways": { "label": "x" } } }""",
        "/values/painTrend.sideways"
    )]
    [InlineData("""{ "answers": { "yes": { "question": "x" } } }""", "/answers/yes/question")]
    public void A_translation_of_what_is_not_there_is_refused(string translation, string place) =>
        Assert.StartsWith(
            $"language.de.json#{place}: ",
            Assert
                .Single(Read("{ " + Header + " }", ("language.de.json", translation)).Faults)
                .ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_notice_cannot_tell_what_is_not_known()
    {
        var fault = Assert.Single(
            Read(
                "{ " + Header + " }",
                ("language.de.json", """{ "notices": { "trend": { "text": "{befor}: {now}" } } }""")
            ).Faults
        );

        Assert.Contains(
            "{befor} stands for nothing here",
            fault.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fault_in_an_added_area_or_a_translation_is_named_with_its_own_file()
    {
        var faults = Read(
            "{ " + Header + " }",
            ("language.de.json", """{ "items": { "no-item": { "text": "x" } } }"""),
            (
                "language.fr.json",
                $$"""{ "items": { "general-numb-mouth": { "text": "{{new string('x', 400)}}" } } }"""
            )
        )
            .Faults.Select(fault => fault.ToString())
            .ToList();
        var ofArea = Read(
            "{ " + Header + " }",
            ("ours.json", """{ "area": "ours", "rules": [ { "id": "Bad" } ] }""")
        ).Faults;

        Assert.Equal(2, faults.Count);
        Assert.StartsWith("language.de.json#/items/no-item: ", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("language.fr.json#: ", faults[1], StringComparison.Ordinal);
        Assert.Contains("400 characters", faults[1], StringComparison.Ordinal);
        Assert.Contains(
            ofArea,
            fault => fault.ToString().StartsWith("ours.json#/rules/0", StringComparison.Ordinal)
        );
    }

    private static ProtocolReading Read(string layer, params (string Name, string Text)[] more) =>
        ProtocolReader.Read(
            more.Select(file => KeyValuePair.Create(file.Name, file.Text))
                .Prepend(new("layer.json", layer))
        );
}
