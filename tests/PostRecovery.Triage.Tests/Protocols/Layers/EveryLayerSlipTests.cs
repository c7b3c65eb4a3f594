using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Layers;

/// <summary>Whatever slips anywhere in a layer, the reader says what was approved: each fault with its place, or none.</summary>
public sealed class EveryLayerSlipTests
{
    [Fact]
    public void Every_slip_in_its_files_is_answered_as_it_was_approved() =>
        Approved.Matches(
            Slips.Answers(SmallLayer.Files, (file, json) => SmallLayer.ReadWith(file, json).Faults),
            [.. SmallLayer.Folder[..^1], "slips.txt"]
        );

    [Fact]
    public void Every_slip_in_what_is_archived_of_it_is_answered_as_it_was_approved()
    {
        var archived = SmallLayer.Read().Protocol!.CanonicalJson;
        var whole = JsonNode.Parse(archived)!;
        var parts = new[] { "layer", "languages" }.ToDictionary(
            name => name,
            name => whole[name]!.ToJsonString()
        );

        Approved.Matches(
            Slips.Answers(parts, FaultsWith),
            [.. SmallLayer.Folder[..^1], "archived-slips.txt"]
        );

        IEnumerable<ContentFault> FaultsWith(string part, string json)
        {
            var slipped = JsonNode.Parse(archived)!;
            slipped[part] = JsonNode.Parse(json);
            return ProtocolReader.ReadArchived(slipped.ToJsonString()).Faults;
        }
    }
}
