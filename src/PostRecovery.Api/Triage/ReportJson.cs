using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>A report as the JSON of the wire, to be pasted into Swagger UI.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(SymptomReport report)
    {
        var json = new JsonObject();
        Add(json, "procedureType", report.ProcedureType);
        foreach (
            var field in new[]
            {
                "daysSince",
                "hoursSince",
                "painLevel",
                "temperatureCelsius",
                "catheterHours",
                "operationMinutes",
                "sessionsCompleted",
                "pregnancyWeeks",
                "ageYears",
                "priorContacts",
            }
        )
        {
            Add(json, field, report.NumberOf(field));
        }

        Add(json, "painTrend", report.PainTrend);
        Add(json, "painOnset", report.PainOnset);
        Add(json, "painLocations", ListOf(report, "painLocations"));
        Add(json, "anaesthesia", ListOf(report, "anaesthesia"));
        var findings = new JsonObject();
        foreach (var (code, answer) in report.Answers.Given)
        {
            (code is "fever" or "weakness" ? json : findings)[code] = ReportFacts.CodeOf(answer);
        }

        Add(json, "findings", findings.Count == 0 ? null : findings);
        return json.ToJsonString(Readable);
    }

    private static JsonArray? ListOf(SymptomReport report, string field) =>
        report.CodesOf(field) is { } codes ? new([.. codes.Select(code => (JsonNode)code)]) : null;

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
