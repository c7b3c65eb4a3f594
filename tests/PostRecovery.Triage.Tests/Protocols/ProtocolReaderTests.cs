using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols;

/// <summary>What the reader refuses, and that it names every fault with its place.</summary>
public sealed class ProtocolReaderTests
{
    private const string Always = """{ "always": true }""";

    public static TheoryData<string, string, string> FaultyConditions =>
        new()
        {
            {
                """{ "yes": "saddle_numbnes" }""",
                "/rules/0/when/yes",
                "'saddle_numbnes' is not a finding"
            },
            {
                """{ "field": "painLevel", "min": 8, "max": 7 }""",
                "/rules/0/when/min",
                "8 is above max"
            },
            {
                """{ "field": "painLevel", "min": 11 }""",
                "/rules/0/when/field",
                "goes beyond what painLevel allows: 0 to 10"
            },
            { """{ "field": "painLevel" }""", "/rules/0/when/field", "needs min, max or both" },
            {
                """{ "field": "painLevl", "min": 1 }""",
                "/rules/0/when",
                "'painLevl' is not a field"
            },
            {
                """{ "field": "painTrend", "in": [ "worse" ] }""",
                "/rules/0/when/in",
                "'worse' is not among the painTrend"
            },
            { """{ "field": "painTrend", "in": [] }""", "/rules/0/when/in", "at least one code" },
            {
                """{ "location": [ "knee" ] }""",
                "/rules/0/when/location",
                "'knee' is not among the painLocations"
            },
            {
                """{ "procedure": [ "epidurl" ] }""",
                "/rules/0/when/procedure",
                "'epidurl' is not among the procedureType"
            },
            {
                """{ "group": [ "dental" ] }""",
                "/rules/0/when/group",
                "'dental' is not among the procedure groups"
            },
            {
                """{ "anaesthesia": [ "ether" ] }""",
                "/rules/0/when/anaesthesia",
                "'ether' is not among the anaesthesia"
            },
            { """{ "level": [ "soon" ] }""", "/rules/0/when", "is not a condition of a rule" },
            {
                """{ "not": { "yes": "chills" } }""",
                "/rules/0/when",
                "is not a condition; the forms are"
            },
            { """{ "always": false }""", "/rules/0/when/always", "can only be true" },
            { """{ "all": [] }""", "/rules/0/when/all", "at least one condition" },
            {
                """{ "atLeast": 3, "of": [ { "yes": "chills" } ] }""",
                "/rules/0/when/atLeast",
                "from 1 to 1, but is 3"
            },
            { """{ "yes": "chills", "no": "fever" }""", "/rules/0/when/no", "is not known here" },
            { """{ "yes": 1 }""", "/rules/0/when/yes", "should be a text, but is 1" },
            { """[ "chills" ]""", "/rules/0/when", "should be an object" },
            {
                """{ "all": [ { "field": "daysSince", "max": 3 }, { "field": "daysSince", "min": 4 } ] }""",
                "/rules/0/when",
                "can never hold"
            },
            {
                """{ "any": [ { "yes": "chills" }, { "all": [ { "procedure": [ "epidural" ] }, { "group": [ "manual" ] } ] } ] }""",
                "/rules/0/when/any/1",
                "can never hold"
            },
        };

    [Theory, MemberData(nameof(FaultyConditions))]
    public void A_faulty_condition_is_refused_at_its_place(
        string when,
        string pointer,
        string message
    )
    {
        var fault = Assert.Single(Tiny.Read(Tiny.Area([Tiny.Rule("one", "soon", when)])).Faults);

        Assert.Equal(("area.json", pointer), (fault.File, fault.Pointer));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_splits_into_too_many_combinations_is_refused()
    {
        var many = string.Join(
            ",",
            Current
                .Vocabulary.Questions.Where(one =>
                    one.Path.StartsWith("findings.", StringComparison.Ordinal)
                )
                .Take(40)
                .Select(one => $$"""{ "yes": "{{one.Code}}" }""")
        );

        var fault = Assert.Single(
            Tiny.Read(
                Tiny.Area([Tiny.Rule("one", "soon", $$"""{ "atLeast": 3, "of": [ {{many}} ] }""")])
            ).Faults
        );

        Assert.Contains("write it as several rules", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var area = """
            {
              "area": "area",
              "colour": "red",
              "rules": [
                { "id": "one", "level": "soonish", "when": { "yes": "fevr" }, "text": "T.", "rationale": "R.", "sources": [ "magazine" ] },
                { "id": "One", "level": "soon", "when": { "always": true }, "text": "", "sources": [], "extra": 1 },
                { "id": "one", "level": "soon", "when": { "always": true }, "text": "T.", "rationale": "R.", "sources": [ "book" ] }
              ],
              "causes": [ { "id": "why", "when": { "level": [ "later" ] }, "text": "T.", "sources": [ "book" ] } ],
              "advice": [
                { "id": "pill", "kind": "medicine", "order": 1, "when": { "always": true }, "notWhen": { "yes": "diabetes" }, "text": "T.", "sources": [ "book" ] },
                { "id": "tip", "kind": "hint", "order": 1.5, "when": { "always": true }, "forbids": [ "none" ], "text": "T.", "sources": [ "book" ] }
              ]
            }
            """;

        var faults = Tiny.Read(area)
            .Faults.Select(fault => $"{fault.Pointer}: {fault.Message}")
            .ToList();

        string[] expected =
        [
            "/rules/0/level: 'soonish'",
            "/rules/0/when/yes: 'fevr'",
            "/rules/0/sources: 'magazine' is not among the sources",
            "/rules/1/id: 'One' should be in kebab-case",
            "/rules/1/text: should be a text",
            "/rules/1: 'rationale' is missing",
            "/rules/1/extra: is not known here",
            "/rules/1/sources: 'One' names no source",
            "/rules/2/id: 'one' is there already",
            "/causes/0/when/level: 'later'",
            "/advice/0/withheldText: belongs to every medicine with cautions",
            "/advice/1/kind: is not a kind of advice",
            "/advice/1/order: should be a whole number",
            "/advice/1/forbids: 'none' is not an advice item",
            "/colour: is not known here",
            "/areas: has no advice of the kind safety_net",
        ];
        Expect.None(
            expected.Where(start =>
                !faults.Exists(fault => fault.StartsWith(start, StringComparison.Ordinal))
            )
        );
        Assert.Equal(expected.Length, faults.Count);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        var rule = Tiny.Rule("one", "soon", Always)
            .Replace("Text.", new string('x', 321), StringComparison.Ordinal);

        var fault = Assert.Single(Tiny.Read(Tiny.Area([rule])).Faults);

        Assert.Equal("/rules/0/text", fault.Pointer);
        Assert.Contains(
            "321 characters, and 320 are allowed",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_source_that_nothing_names_is_refused()
    {
        var files = new Dictionary<string, string>
        {
            ["area.json"] = Tiny.Area([Tiny.Rule("one", "soon", Always)]),
            ["sources.json"] = """
                { "sources": [
                  { "id": "book", "title": "Book", "publisher": "Us", "checked": false },
                  { "id": "idle", "title": "Idle", "publisher": "Us", "year": 2020, "checked": true } ] }
                """,
        };

        var fault = Assert.Single(Tiny.Read(files).Faults);

        Assert.Equal(
            new ContentFault("sources.json", "/sources/1", "nothing names the source 'idle'"),
            fault
        );
    }

    [Theory]
    [InlineData("protocol.json", "the file is missing")]
    [InlineData("vocabulary.json", "the file is missing")]
    [InlineData("sources.json", "the file is missing")]
    public void A_missing_file_is_named(string file, string message)
    {
        var fault = Assert.Single(
            ProtocolReader.Read(EmbeddedProtocol.Files().Where(one => one.Key != file)).Faults
        );

        Assert.Equal(new ContentFault(file, "", message), fault);
    }

    [Fact]
    public void What_is_not_json_and_what_says_a_thing_twice_are_named_together()
    {
        var faults = Tiny.Read(
            new Dictionary<string, string>
            {
                ["a.json"] = "{",
                ["b.json"] = """{ "area": "a", "area": "b" }""",
                ["c.json"] = "[]",
            }
        ).Faults;

        Assert.Equal(["a.json", "b.json", "c.json"], faults.Select(fault => fault.File));
    }

    [Fact]
    public void A_vocabulary_whose_questions_wait_for_each_other_is_refused()
    {
        var vocabulary = EmbeddedProtocol
            .Files()
            .ToDictionary()["vocabulary.json"]
            .Replace(
                "\"followUpOf\": \"vomiting\"",
                "\"followUpOf\": \"nausea\"",
                StringComparison.Ordinal
            );

        var reading = Tiny.Read(
            new Dictionary<string, string>
            {
                ["area.json"] = Tiny.Area([Tiny.Rule("one", "soon", Always)]),
                ["vocabulary.json"] = vocabulary,
            }
        );

        Assert.Contains(
            reading.Faults,
            fault =>
                fault
                    .ToString()
                    .StartsWith(
                        "vocabulary.json#/findings: 'cannot_keep_fluids_down' follows up 'nausea'",
                        StringComparison.Ordinal
                    )
        );
    }

    [Fact]
    public void An_archived_protocol_is_the_same_protocol()
    {
        var again = ProtocolReader.ReadArchived(Current.Protocol.CanonicalJson).Protocol;

        Assert.Equal(Current.Protocol.Digest, again?.Digest);
        Assert.Equal(Current.Protocol.CanonicalJson, again?.CanonicalJson);
    }

    [Fact]
    public void The_emergency_number_stands_in_every_text_that_names_it()
    {
        var texts = Current
            .Protocol.Rules.Select(rule => rule.Text)
            .Concat(Current.Protocol.Advice.Select(advice => advice.Text))
            .Concat(Current.Vocabulary.Questions.Select(question => question.Text + question.Help))
            .Concat(Current.Vocabulary.Dispositions.Select(disposition => disposition.Text))
            .Append(Current.Vocabulary.Phrases.SafetyNet);

        Expect.None(texts.Where(text => text.Contains('{', StringComparison.Ordinal)));
    }
}
