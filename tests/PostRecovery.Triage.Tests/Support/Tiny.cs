using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Protocols of a few rules over the shipped vocabulary, small enough to try every report.</summary>
internal static class Tiny
{
    private static readonly Dictionary<string, string> Shipped = EmbeddedProtocol
        .Files()
        .ToDictionary();

    /// <summary>A report that says no more than it has to.</summary>
    public static SymptomReport Bare { get; } =
        new()
        {
            ProcedureType = "other_surgery",
            DaysSince = 3,
            PainLevel = 2,
        };

    /// <summary>A protocol with just these rules, written as (level, condition).</summary>
    public static Protocol Of(params (string Level, string When)[] rules)
    {
        return Read(
                Area(rules.Select((rule, index) => Rule($"rule-{index}", rule.Level, rule.When)))
            )
            .Sound();
    }

    /// <summary>Reads the shipped vocabulary with one area of content and one source.</summary>
    public static ProtocolReading Read(string area) =>
        Read(new Dictionary<string, string> { ["area.json"] = area });

    /// <summary>Reads the shipped header and vocabulary and one source, with other files added or put in their place.</summary>
    public static ProtocolReading Read(IReadOnlyDictionary<string, string> files)
    {
        var all = new Dictionary<string, string>
        {
            ["protocol.json"] = HeaderAlone(),
            ["vocabulary.json"] = Shipped["vocabulary.json"],
            ["sources.json"] =
                """{ "sources": [ { "id": "book", "title": "Book", "publisher": "Us", "checked": false } ] }""",
        };
        foreach (var (name, text) in files)
        {
            all[name] = text;
        }

        return ProtocolReader.Read(all);
    }

    /// <summary>The shipped header without the usual courses, which rest on sources that are not there.</summary>
    private static string HeaderAlone()
    {
        var header = JsonNode.Parse(Shipped["protocol.json"])!.AsObject();
        header.Remove("expectedCourse");
        return header.ToJsonString();
    }

    /// <summary>An area of content with these rules, a safety net, and more advice and causes where they are to do with a test.</summary>
    public static string Area(IEnumerable<string> rules, string more = "", string causes = "") =>
        $$"""
            {
              "area": "area",
              "rules": [ {{string.Join(",", rules)}} ],
              "causes": [ {{causes}} ],
              "advice": [
                { "id": "net", "kind": "safety_net", "order": 90, "when": { "always": true }, "text": "Call.", "sources": [ "book" ] }
                {{more}}
              ]
            }
            """;

    public static string Rule(string id, string level, string when) =>
        $$"""{ "id": "{{id}}", "level": "{{level}}", "when": {{when}}, "text": "Text.", "rationale": "Why.", "sources": [ "book" ] }""";
}
