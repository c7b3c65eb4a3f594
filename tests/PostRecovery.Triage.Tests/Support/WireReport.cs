using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Reads reports of the wire that are known to be valid: cases written down as data.</summary>
internal static class WireReport
{
    public static SymptomReport Read(JsonElement json) =>
        new SymptomReport().With(
            json.EnumerateObject()
                .SelectMany(member =>
                    member.Name == "findings"
                        ? member
                            .Value.EnumerateObject()
                            .Select(finding => (Path: $"findings.{finding.Name}", finding.Value))
                        : [(Path: member.Name, member.Value)]
                )
                .Select(said => FactOf(Current.Question(said.Path), said.Value))
        );

    private static Fact FactOf(Question question, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => Fact.Of(question, value.GetDouble()),
            JsonValueKind.Array => Fact.Of(
                question,
                [.. value.EnumerateArray().Select(code => code.GetString()!)]
            ),
            _ => Fact.Of(question, value.GetString()!),
        };
}
