using System.Text.Json;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>Reports as they are kept: the very JSON that could be posted to /v1/triage.</summary>
internal static class StoredReport
{
    /// <summary>A report as text.</summary>
    public static string Write(TriageRequest report) =>
        JsonSerializer.Serialize(report, Wire.Json.TriageRequest);

    /// <summary>The pain in the report of a text, and nothing else of it: a check-in looks at hundreds of earlier ones.</summary>
    public static int PainLevelOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("painLevel").GetInt32();
    }

    /// <summary>The report of a text.</summary>
    public static TriageRequest Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TriageRequestReader.Read(document.RootElement, BodyShape.Report).Request;
    }
}
