using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Releases;

/// <summary>Why the answers of a release differ from those of the one before.</summary>
/// <param name="Version">The release.</param>
/// <param name="Since">The release before.</param>
/// <param name="Changes">A line for each rule whose answers change.</param>
public sealed record ChangeList(string Version, string Since, ImmutableArray<ListedChange> Changes)
{
    private const string Lowered = "lowered";
    private const string Raised = "raised";

    /// <summary>Reads one: the list, or null and every fault with its place.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="json">Its text.</param>
    public static (ChangeList? List, ImmutableArray<ContentFault> Faults) Read(
        string file,
        string json
    )
    {
        var faults = new FaultList(areaFiles: null, file);
        try
        {
            using var document = JsonDocument.Parse(json);
            var reader = new ObjectReader(document.RootElement, "", faults);
            var list = new ChangeList(
                reader.Text("version"),
                reader.Text("since"),
                [.. reader.Objects("changes").Select(ReadChange)]
            );
            reader.RefuseOthers();
            return faults.All.Count == 0 ? (list, []) : (null, [.. faults.All]);
        }
        catch (JsonException notJson)
        {
            return (null, [new(file, "", notJson.Message)]);
        }
    }

    private static ListedChange ReadChange(ObjectReader reader)
    {
        var direction = reader.Text("direction");
        if (direction is not (Lowered or Raised))
        {
            reader.Fault("direction", $"'{direction}' is neither {Lowered} nor {Raised}");
        }

        var to = reader.Level("to");
        var change = new ListedChange(
            reader.Text("rule"),
            direction == Lowered,
            to ?? Urgency.Emergency,
            reader.Text("why"),
            reader.OptionalText("source")
        );
        reader.RefuseOthers();
        return change;
    }
}
