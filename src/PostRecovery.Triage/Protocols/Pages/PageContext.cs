namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>What every part of a page needs: what is shown, where to write it, and on which kind of page it stands.</summary>
/// <param name="Shown">The protocol shown.</param>
/// <param name="Html">Where to write.</param>
/// <param name="IsWhole">Whether the page shows the whole protocol; otherwise a single rule.</param>
internal sealed record PageContext(ShownProtocol Shown, HtmlWriter Html, bool IsWhole)
{
    /// <summary>The heading of an item: below its area on the whole page, right below the title on its own.</summary>
    public string ItemHeading => IsWhole ? "h4" : "h2";

    /// <summary>The address of a rule's own page.</summary>
    public static string PageOf(string ruleId) => $"?rule={ruleId}";

    /// <summary>The address of a rule as seen from this page.</summary>
    public string LinkTo(string ruleId) => IsWhole ? $"#{ruleId}" : PageOf(ruleId);
}
