using System.Security.Cryptography;
using System.Text;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>The clinicians' pages of a protocol: HTML that needs nothing from elsewhere, a function of the protocol alone.</summary>
public static class ProtocolPage
{
    /// <summary>
    /// A Content-Security-Policy that allows the pages what they need and nothing else. It names their style and script
    /// by hash, so a page can be kept and sent again; a nonce would have to be new each time.
    /// </summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; script-src {HashOf(PageScript.Js)}; style-src {HashOf(PageStyle.Css)}; connect-src 'self'; "
        + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The whole protocol on one page. Takes seconds the first time: keep the page, or what is shown.</summary>
    public static string Html(ShownProtocol shown)
    {
        var page = new PageContext(shown, new(), IsWhole: true);
        var title = $"{shown.Protocol.Name}: the protocol for clinicians";
        Open(page, title);
        LayerSection.Write(page);
        PageHeader.WriteGuide(page);
        FilterForm.Write(page);
        foreach (var area in shown.Areas)
        {
            AreaSection.Write(page, area);
        }

        DefinitionList.Write(page, shown.Protocol.Definitions);
        FollowUpSection.Write(page);
        SourceList.Write(page);
        return Close(page);
    }

    /// <summary>The page of one rule; null when there is no such rule.</summary>
    public static string? RuleHtml(ShownProtocol shown, string ruleId)
    {
        if (shown.Rule(ruleId) is not { } rule)
        {
            return null;
        }

        var page = new PageContext(shown, new(), IsWhole: false);
        Open(page, $"{ruleId}: a rule of {shown.Protocol.Name}");
        RuleArticle.Write(page, rule);
        DefinitionList.Write(page, [.. Definition.NamedBy(rule.Rule.When)]);
        return Close(page);
    }

    private static void Open(PageContext page, string title)
    {
        page.Html.Add($"<!doctype html>")
            .Add($"<html lang=\"en\">")
            .Add($"<head>")
            .Add($"<meta charset=\"utf-8\">")
            .Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Add($"<title>{title}</title>");
        Inline(page.Html, "style", PageStyle.Css);
        page.Html.Add($"</head>")
            .Add($"<body data-digest=\"{page.Shown.Protocol.Digest}\">")
            .Add($"<a class=\"skip\" href=\"#main_part\">Skip to the rules</a>");
        PageHeader.Write(page, title);
        page.Html.Add($"<main id=\"main_part\">");
    }

    private static string Close(PageContext page)
    {
        page.Html.Add($"<p id=\"live_status\" class=\"unseen\" role=\"status\"></p>")
            .Add($"</main>");
        Inline(page.Html, "script", PageScript.Js);
        return page.Html.Add($"</body>").Add($"</html>").ToString();
    }

    // The hash is taken of exactly what stands between the tags.
    private static void Inline(HtmlWriter html, string tag, string content) =>
        html.Raw($"<{tag}>").Raw(content).Add($"</{tag}>");

    private static string HashOf(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
