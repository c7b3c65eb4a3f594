using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols;

/// <summary>What the reader refuses, and that it names every fault with its place.</summary>
public sealed class ProtocolReaderTests
{
    private const string Always = """{ "always": true }""";

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
