using PostRecovery.Triage.Protocols.Layers;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>What a layer changes, in words: what became less urgent, and why, before everything else.</summary>
internal static class LayerText
{
    /// <summary>What stands before what was done to one rule.</summary>
    public const string AtRule = "Changed here";

    /// <summary>The heading of all changes.</summary>
    public static string Title(ProtocolLayer layer) =>
        $"What differs from version {layer.BaseVersion}";

    /// <summary>What a layer is, before the digest of its base.</summary>
    public const string About = "This protocol is laid over another one. Digest of that one:";

    /// <summary>Every change, by what it does; what is empty is left out.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<LayerEntry> Entries)> Parts(
        ShownProtocol shown,
        ProtocolLayer layer
    )
    {
        IEnumerable<(string, IReadOnlyList<LayerEntry>)> parts =
        [
            (
                "Less urgent, or dropped",
                [
                    .. layer.Overrides.Select(one => new LayerEntry(
                        one.RuleId,
                        one.To is not null,
                        Of(shown, one)
                    )),
                ]
            ),
            (
                "More urgent",
                [.. layer.Raised.Select(one => new LayerEntry(one.RuleId, true, Of(shown, one)))]
            ),
            ("Other words", [.. layer.Reworded.Select(id => new LayerEntry(id, true, ""))]),
        ];
        return parts.Where(part => part.Item2.Count > 0);
    }

    /// <summary>What a layer did to a rule; null when it left its level alone.</summary>
    public static string? At(ShownProtocol shown, string ruleId) =>
        shown.Protocol.Layer is not { } layer ? null
        : layer.Overrides.FirstOrDefault(one => one.RuleId == ruleId) is { } lowered
            ? Of(shown, lowered)
        : layer.Raised.FirstOrDefault(one => one.RuleId == ruleId) is { } raised ? Of(shown, raised)
        : null;

    private static string Of(ShownProtocol shown, RuleOverride one) =>
        (
            one.To is { } to
                ? $"Lowered from {shown.NameOf(one.From)} to {shown.NameOf(to)}."
                : $"Dropped; it asked for {shown.NameOf(one.From)}."
        ) + $" By \"{one.Name}\": {one.Reason}";

    private static string Of(ShownProtocol shown, RaisedRule one) =>
        $"Raised from {shown.NameOf(one.From)} to {shown.NameOf(one.To)}. {one.Why}";
}
