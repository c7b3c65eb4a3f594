using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>A report written out for people and for the wire: what was said, in the order of the vocabulary.</summary>
internal sealed class ReportFactList(SymptomReport report, Vocabulary vocabulary)
{
    private static readonly JsonSerializerOptions SetIn = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ImmutableArray<Fact> facts =
    [
        .. vocabulary.Questions.Select(question => FactOf(question, report)).OfType<Fact>(),
    ];

    /// <summary>One line for each fact, such as "Fever: yes".</summary>
    public IEnumerable<string> Words =>
        facts.Select(fact => $"{fact.Question.Label}: {ValueInWords(fact)}");

    /// <summary>The report as it can be posted, one member a line.</summary>
    public string Json => ToJson().ToJsonString(SetIn);

    private static Fact? FactOf(Question question, SymptomReport report) =>
        question.Kind switch
        {
            QuestionKind.Answer => report.AnswerTo(question.Code) is var answer
            && answer == Answer.NotAsked
                ? null
                : Fact.Of(question, ReportFacts.CodeOf(answer)),
            QuestionKind.Number => report.NumberOf(question.Code) is { } number
                ? Fact.Of(question, number)
                : null,
            QuestionKind.Code => report.CodeOf(question.Code) is { } code
                ? Fact.Of(question, code)
                : null,
            _ => report.CodesOf(question.Code) is { } codes ? Fact.Of(question, [.. codes]) : null,
        };

    private static string ValueInWords(Fact fact)
    {
        var question = fact.Question;
        return question.Kind switch
        {
            QuestionKind.Number when question.Unit is { } unit => $"{fact.Number} {unit}",
            QuestionKind.Number => $"{fact.Number}",
            QuestionKind.Answer => fact.Codes[0] == "unsure" ? "not sure" : fact.Codes[0],
            _ => string.Join(
                " and ",
                fact.Codes.Select(code => question.CodeLabels[question.Codes.IndexOf(code)])
            ),
        };
    }

    private static JsonNode ValueOnTheWire(Fact fact) =>
        fact.Question.Kind switch
        {
            QuestionKind.Number => fact.Number!.Value,
            QuestionKind.Codes => new JsonArray([.. fact.Codes.Select(code => (JsonNode)code)]),
            _ => fact.Codes[0],
        };

    private JsonObject ToJson()
    {
        var json = new JsonObject();
        var findings = new JsonObject();
        foreach (var fact in facts)
        {
            var place = fact.Question.Path == fact.Question.Code ? json : findings;
            place[fact.Question.Code] = ValueOnTheWire(fact);
        }

        if (findings.Count > 0)
        {
            json["findings"] = findings;
        }

        return json;
    }
}
