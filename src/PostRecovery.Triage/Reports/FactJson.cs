using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostRecovery.Triage.Reports;

/// <summary>Facts as the JSON of a report, which can be posted as it stands.</summary>
public static class FactJson
{
    private static readonly JsonSerializerOptions SetIn = new()
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The report on one line.</summary>
    public static string Line(IEnumerable<Fact> facts) => Write(facts).ToJsonString();

    /// <summary>The report with a member a line.</summary>
    public static string Lines(IEnumerable<Fact> facts) => Write(facts).ToJsonString(SetIn);

    private static JsonObject Write(IEnumerable<Fact> facts)
    {
        var json = new JsonObject();
        var findings = new JsonObject();
        foreach (var fact in facts)
        {
            var place = fact.Question.Path == fact.Question.Code ? json : findings;
            place[fact.Question.Code] = ValueOf(fact);
        }

        if (findings.Count > 0)
        {
            json["findings"] = findings;
        }

        return json;
    }

    private static JsonNode ValueOf(Fact fact) =>
        fact.Question.Kind switch
        {
            QuestionKind.Number => fact.Number!.Value,
            QuestionKind.Codes => new JsonArray([.. fact.Codes.Select(code => (JsonNode)code)]),
            _ => fact.Codes[0],
        };
}
