namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>How a patient is followed, on the page: what is worked out, when to ask again, and what pain is usual.</summary>
internal static class FollowUpSection
{
    /// <summary>Its anchor.</summary>
    public const string Id = "follow_up";

    public static void Write(PageContext page)
    {
        if (!FollowUpText.IsNeeded(page.Shown.Protocol))
        {
            return;
        }

        page.Html.Add($"<section id=\"{Id}\">").Add($"<h2>{FollowUpText.Title}</h2>").Add($"<dl>");
        foreach (var (term, text) in FollowUpText.Rules(page.Shown))
        {
            page.Text(term, text);
        }

        foreach (var course in page.Shown.Protocol.ExpectedCourses)
        {
            page.Text(
                $"Usual pain after {FollowUpText.ProcedureOf(course, page.Shown)}",
                FollowUpText.Usual(course)
            );
            page.Text("Our choice", course.DesignChoice);
            page.Sources(course.Sources);
        }

        page.Html.Add($"</dl>").Add($"</section>");
    }
}
