namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Shows an advice item, with what forbids it.</summary>
internal static class AdviceArticle
{
    public static void Write(PageContext page, Advice item)
    {
        page.Open("advice", item.Id, item.Id, item.Text);
        page.Text("Kind", NameOf(item.Kind));
        page.Condition("Given when", item.When);
        page.Condition(NotGiven(item), item.NotWhen);
        page.Procedures("Can be given after", item.Id);
        page.Text("While a caution is open", item.WithheldText);
        page.Text("Never beside", Forbidden(item));
        page.Sources(item.Sources);
        page.Choice(item.DesignChoice);
        page.Close();
    }

    /// <summary>A kind in words.</summary>
    public static string NameOf(AdviceKind kind) =>
        kind switch
        {
            AdviceKind.Do => "to do",
            AdviceKind.Avoid => "to avoid",
            AdviceKind.Medicine => "medicine",
            AdviceKind.Prevent => "against another time",
            AdviceKind.Expect => "what to expect",
            _ => "safety net",
        };

    /// <summary>How the cautions of an item are to be read: for a medicine silence withholds, for the rest it does not.</summary>
    public static string NotGiven(Advice item) =>
        item.Kind == AdviceKind.Medicine ? "Only when this is known not to hold" : "Not when";

    /// <summary>The items that must never stand beside it; null when there are none.</summary>
    public static string? Forbidden(Advice item) =>
        item.Forbids.IsEmpty ? null : string.Join(", ", item.Forbids);
}
