using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>Reports that any clinician would send to emergency care, after every procedure they can follow.</summary>
public sealed class ClassicEmergenciesTests
{
    [Fact]
    public void Every_classic_emergency_is_an_emergency()
    {
        using var cases = JsonDocument.Parse(
            Repository.Text("tests", "courses", "classic-emergencies.json")
        );

        Expect.None(
            from one in cases.RootElement.EnumerateArray()
            from procedure in ProceduresOf(one.GetProperty("after"))
            let report = WireReport.Read(one.GetProperty("report")) with
            {
                ProcedureType = procedure,
            }
            let urgency = Current.Protocol.UrgencyOf(report)
            where urgency != Urgency.Emergency
            select $"{one.GetProperty("name")} after {procedure} is {urgency}: {ReportJson.Show(report)}"
        );
    }

    private static IEnumerable<string> ProceduresOf(JsonElement after) =>
        after.ValueKind == JsonValueKind.Array
            ? after.EnumerateArray().Select(code => code.GetString()!)
            : Current.Vocabulary.Procedures.Select(procedure => procedure.Code);
}
