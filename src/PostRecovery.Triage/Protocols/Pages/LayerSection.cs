namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Shows what a layer changes, before the rules.</summary>
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
            .Add($"<h2>{LayerText.Title(layer)}</h2>")
            .Add($"<p>{LayerText.About} <span class=\"digest\">{layer.BaseDigest}</span></p>");
        foreach (var (title, entries) in LayerText.Parts(page.Shown, layer))
        {
            page.Html.Add($"<h3>{title}</h3>").Add($"<ul>");
            foreach (var entry in entries)
            {
                if (entry.IsThere)
                {
                    page.Html.Add($"<li><a href=\"#{entry.Id}\">{entry.Id}</a> {entry.Text}</li>");
                }
                else
                {
                    page.Html.Add($"<li>{entry.Id} {entry.Text}</li>");
                }
            }

            page.Html.Add($"</ul>");
        }

        page.Html.Add($"</section>");
    }
}
