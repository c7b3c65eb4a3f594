namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Shows a possible cause.</summary>
internal static class CauseArticle
{
    public static void Write(PageContext page, Cause cause)
    {
        page.Open("cause", cause.Id, cause.Id, cause.Text);
        page.Condition("Named when", cause.When);
        page.Procedures("Can be named after", cause.Id);
        page.Sources(cause.Sources);
        page.Close();
    }
}
