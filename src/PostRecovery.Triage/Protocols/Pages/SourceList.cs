namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Every source, with what rests on it.</summary>
internal static class SourceList
{
    /// <summary>Its anchor.</summary>
    public const string Id = "all_sources";

    public static void Write(PageContext page)
    {
        page.Html.Add($"<section id=\"{Id}\">").Add($"<h2>Sources</h2>").Add($"<ul>");
        var resting = RestingOn(page.Shown.Protocol);
        foreach (var source in page.Shown.Protocol.Sources)
        {
            page.Html.Put($"<li id=\"source_{source.Id}\">");
            page.Source(source);
            page.Html.Add($"<br>For:");
            foreach (var id in resting[source.Id])
            {
                page.Html.Add($"<a href=\"#{id}\">{id}</a>");
            }

            page.Html.Add($"</li>");
        }

        page.Html.Add($"</ul>").Add($"</section>");
    }

    private static ILookup<string, string> RestingOn(Protocol protocol) =>
        protocol
            .Rules.Select(rule => (rule.Id, rule.Sources))
            .Concat(protocol.Causes.Select(cause => (cause.Id, cause.Sources)))
            .Concat(protocol.Advice.Select(item => (item.Id, item.Sources)))
            .Concat(protocol.Definitions.Select(definition => (definition.Id, definition.Sources)))
            .SelectMany(item => item.Sources.Select(source => (Source: source, item.Id)))
            .ToLookup(pair => pair.Source, pair => pair.Id);
}
