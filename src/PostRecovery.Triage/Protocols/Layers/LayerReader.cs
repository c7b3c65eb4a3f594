using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>Reads from a protocol what it was laid over, and what that changed.</summary>
internal static class LayerReader
{
    /// <summary>Reads it; null where the protocol is not a layer.</summary>
    public static ProtocolLayer? Read(ObjectReader reader)
    {
        if (reader.Optional("layer") is null || reader.Object("layer") is not { } layer)
        {
            return null;
        }

        var on = layer.Object("base");
        var read = new ProtocolLayer(
            on?.Text("version") ?? "",
            on?.Text("digest") ?? "",
            [.. layer.Objects("raised").Select(ReadRaised)],
            [.. layer.Objects("overrides").Select(ReadOverride)],
            layer.Texts("reworded")
        );
        on?.RefuseOthers();
        layer.RefuseOthers();
        return read;
    }

    private static RaisedRule ReadRaised(ObjectReader reader)
    {
        var raised = new RaisedRule(
            reader.Text("rule"),
            reader.Level("from") ?? Urgency.Emergency,
            reader.Level("to") ?? Urgency.Emergency,
            reader.Text("why")
        );
        reader.RefuseOthers();
        return raised;
    }

    private static RuleOverride ReadOverride(ObjectReader reader)
    {
        var overridden = new RuleOverride(
            reader.Text("name"),
            reader.Text("rule"),
            reader.Level("from") ?? Urgency.Emergency,
            reader.Optional("to") is null ? null : reader.Level("to"),
            reader.Text("reason")
        );
        reader.RefuseOthers();
        return overridden;
    }
}
