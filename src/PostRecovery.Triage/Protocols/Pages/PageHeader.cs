namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>What stands above the items: which protocol it is, that nobody has signed it off, and how to read it.</summary>
internal static class PageHeader
{
    public static void Write(PageContext page, string title)
    {
        var protocol = page.Shown.Protocol;
        page.Html.Add($"<header>").Add($"<h1>{title}</h1>");
        WriteReview(page, protocol.ClinicalReview);
        page.Html.Add(
            $"<p>Protocol: {protocol.Name} {protocol.Version}<br>Digest: <span class=\"digest\">{protocol.Digest}</span></p>"
        );
        if (!page.IsWhole)
        {
            page.Html.Add($"<p><a href=\"?\">The whole protocol</a></p>");
        }

        page.Html.Add($"</header>");
    }

    /// <summary>What a reader has to know, a paragraph each.</summary>
    public static IEnumerable<string> HowToRead(Protocol protocol) =>
        [
            $"{protocol.Rules.Length} rules, {protocol.Causes.Length} causes and {protocol.Advice.Length} advice items, resting on {protocol.Sources.Length} sources. This page is written from the very data that answers are judged by.",
            "Every rule that holds fires, and the highest level among them is the answer; when none fires it is the lowest. No rule asks for a \"no\" or for silence, so one more symptom never lowers the level.",
            "A temperature of 38 degrees or more counts as fever, and a yes to a follow-up question as a yes to the question it follows. Both ends of a range belong to it.",
            "Each item shows its id, its levels and what the patient reads. \"Who says so\" names its sources; what no guideline says stands under \"Our choice\".",
            "Under each rule stands a small report that fires it: if possible one in which it alone decides the level.",
        ];

    /// <summary>Explains the levels, and leads to the areas.</summary>
    public static void WriteGuide(PageContext page)
    {
        foreach (var paragraph in HowToRead(page.Shown.Protocol))
        {
            page.Html.Add($"<p>{paragraph}</p>");
        }

        page.Html.Add($"<table><caption>Levels</caption>")
            .Add(
                $"<thead><tr><th scope=\"col\">Level</th><th scope=\"col\">What the patient is told</th></tr></thead><tbody>"
            );
        foreach (var level in page.Shown.Vocabulary.Dispositions.Reverse())
        {
            page.Html.Add(
                $"<tr><th scope=\"row\">{page.Shown.NameOf(level.Urgency)}</th><td>{level.Headline}. {level.Text}</td></tr>"
            );
        }

        page.Html.Add($"</tbody></table>").Add($"<nav aria-label=\"Areas\"><ul>");
        foreach (var area in page.Shown.Areas)
        {
            page.Html.Add(
                $"<li><a href=\"#{AreaSection.IdOf(area)}\">{AreaSection.TitleOf(area)}</a></li>"
            );
        }

        if (!page.Shown.Protocol.Definitions.IsEmpty)
        {
            page.Html.Add($"<li><a href=\"#{DefinitionList.Id}\">{DefinitionList.Title}</a></li>");
        }

        if (FollowUpText.IsNeeded(page.Shown.Protocol))
        {
            page.Html.Add($"<li><a href=\"#{FollowUpSection.Id}\">{FollowUpText.Title}</a></li>");
        }

        page.Html.Add($"<li><a href=\"#{SourceList.Id}\">Sources</a></li></ul></nav>");
    }

    private static void WriteReview(PageContext page, ClinicalReview review)
    {
        var (look, verdict) = review.SignedOff
            ? ("review signed", "Signed off by a clinician.")
            : ("review", "Not signed off by a clinician.");
        page.Html.Add($"<p class=\"{look}\"><strong>{verdict}</strong> {review.Text}</p>");
    }
}
