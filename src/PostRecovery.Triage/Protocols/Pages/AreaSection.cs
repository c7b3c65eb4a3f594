namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Everything of one area: its rules, causes and advice.</summary>
internal static class AreaSection
{
    public static void Write(PageContext page, string area)
    {
        var protocol = page.Shown.Protocol;
        page.Html.Add($"<section data-group id=\"{IdOf(area)}\">").Add($"<h2>{TitleOf(area)}</h2>");
        Part(
            page,
            "Rules",
            page.Shown.Rules.Where(shown => shown.Rule.Area == area),
            RuleArticle.Write
        );
        Part(
            page,
            "Possible causes",
            protocol.Causes.Where(cause => cause.Area == area),
            CauseArticle.Write
        );
        Part(page, "Advice", protocol.Advice.Where(item => item.Area == area), AdviceArticle.Write);
        page.Html.Add($"</section>");
    }

    /// <summary>The anchor of an area. Ids of items have no underscore, so it is nobody else's.</summary>
    public static string IdOf(string area) =>
        "area_" + string.Concat(area.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));

    /// <summary>An area, which has a name, as a heading.</summary>
    public static string TitleOf(string area) =>
        char.ToUpperInvariant(area[0]) + area[1..].Replace('-', ' ');

    private static void Part<T>(
        PageContext page,
        string title,
        IEnumerable<T> items,
        Action<PageContext, T> write
    )
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Html.Add($"<div data-group>").Add($"<h3>{title}</h3>");
        foreach (var item in all)
        {
            write(page, item);
        }

        page.Html.Add($"</div>");
    }
}
