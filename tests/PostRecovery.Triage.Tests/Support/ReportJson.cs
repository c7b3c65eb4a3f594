using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Reports as the JSON of the wire, so that a counterexample can be pasted into Swagger UI.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Show(SymptomReport report) => Write(report).ToJsonString(Readable);

    public static JsonObject Write(SymptomReport report)
    {
        var json = new JsonObject();
        foreach (var question in Current.Vocabulary.Questions)
        {
            if (ValueOf(question, report) is { } value)
            {
                Place(json, question)[question.Code] = value;
            }
        }

        return json;
    }

    private static JsonObject Place(JsonObject json, Question question)
    {
        if (question.Path == question.Code)
        {
            return json;
        }

        json["findings"] ??= new JsonObject();
        return json["findings"]!.AsObject();
    }

    private static JsonNode? ValueOf(Question question, SymptomReport report) =>
        question.Kind switch
        {
            QuestionKind.Answer => report.AnswerTo(question.Code) is var answer
            && answer == Answer.NotAsked
                ? null
                : ReportFacts.CodeOf(answer),
            QuestionKind.Number => report.NumberOf(question.Code),
            QuestionKind.Code => report.CodeOf(question.Code),
            _ => report.CodesOf(question.Code) is { } codes
                ? new JsonArray([.. codes.Select(code => (JsonNode)code)])
                : null,
        };
}
