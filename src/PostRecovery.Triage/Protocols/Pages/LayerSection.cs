using PostRecovery.Triage.Protocols.Layers;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Shows what a layer changes: what became less urgent, and why, before everything else.</summary>
internal static class LayerSection
{
    private const string Id = "layer_changes";

    public static void Write(PageContext page)
    {
        if (page.Shown.Protocol.Layer is not { } layer)
        {
            return;
        }

        page.Html.Add($"<section id=\"{Id}\">")
            .Add($"<h2>What differs from version {layer.BaseVersion}</h2>")
            .Add(
                $"<p>This protocol is laid over another one. Digest of that one: <span class=\"digest\">{layer.BaseDigest}</span></p>"
            );
        List(
            page,
            "Less urgent, or dropped",
            layer.Overrides.Select(one =>
                (
                    one.RuleId,
                    one.To is not null,
                    $"{Of(page.Shown, one)} By \"{one.Name}\": {one.Reason}"
                )
            )
        );
        List(
            page,
            "More urgent",
            layer.Raised.Select(one => (one.RuleId, true, $"{Of(page.Shown, one)} {one.Why}"))
        );
        List(page, "Other words", layer.Reworded.Select(id => (id, true, "")));
        page.Html.Add($"</section>");
    }

    /// <summary>What a layer did to a rule; null when it left its level alone.</summary>
    public static string? At(ShownProtocol shown, string ruleId) =>
        shown.Protocol.Layer is not { } layer ? null
        : layer.Overrides.FirstOrDefault(one => one.RuleId == ruleId) is { } lowered
            ? $"{Of(shown, lowered)} By \"{lowered.Name}\": {lowered.Reason}"
        : layer.Raised.FirstOrDefault(one => one.RuleId == ruleId) is { } raised
            ? $"{Of(shown, raised)} {raised.Why}"
        : null;

    private static string Of(ShownProtocol shown, RuleOverride one) =>
        one.To is { } to
            ? $"Lowered from {shown.NameOf(one.From)} to {shown.NameOf(to)}."
            : $"Dropped; it asked for {shown.NameOf(one.From)}.";

    private static string Of(ShownProtocol shown, RaisedRule one) =>
        $"Raised from {shown.NameOf(one.From)} to {shown.NameOf(one.To)}.";

    private static void List(
        PageContext page,
        string title,
        IEnumerable<(string Id, bool IsThere, string Text)> entries
    )
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Html.Add($"<h3>{title}</h3>").Add($"<ul>");
        foreach (var (id, isThere, text) in all)
        {
            if (isThere)
            {
                page.Html.Add($"<li><a href=\"#{id}\">{id}</a> {text}</li>");
            }
            else
            {
                page.Html.Add($"<li>{id} {text}</li>");
            }
        }

        page.Html.Add($"</ul>");
    }
}
