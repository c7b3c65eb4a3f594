using PostRecovery.Triage.Proofs;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Shows a rule, with the report that fires it.</summary>
internal static class RuleArticle
{
    public static void Write(PageContext page, ShownRule shown)
    {
        var rule = shown.Rule;
        page.Open("rule", rule.Id, rule.Id, rule.Text);
        page.Condition("Fires when", rule.When);
        page.Procedures("Can fire after", rule.Id);
        page.Text("Why", rule.Rationale);
        page.Sources(rule.Sources);
        page.Choice(rule.DesignChoice);
        page.Text(LayerText.AtRule, LayerText.At(page.Shown, rule.Id));
        WriteWitness(page, shown);
        page.Close();
    }

    /// <summary>What the witness report shows about the rule.</summary>
    public static string Verdict(ShownProtocol shown, RuleWitness witness) =>
        $"The answer is {shown.NameOf(witness.Urgency)}; "
        + (
            witness.DecidesAlone
                ? "no other rule of this level or above fires."
                : "in no report does this rule decide alone."
        );

    private static void WriteWitness(PageContext page, ShownRule shown)
    {
        var report = new ReportFactList(shown.Witness.Report, page.Shown.Vocabulary);
        page.Html.Add($"<dt>A report that fires it</dt><dd><ul class=\"report\">");
        foreach (var line in report.Words)
        {
            page.Html.Add($"<li>{line}</li>");
        }

        page.Html.Add($"</ul>").Add($"<p>{Verdict(page.Shown, shown.Witness)}</p>");
        if (!shown.AlsoFires.IsEmpty)
        {
            page.Html.Add($"<p>On this report these fire as well:</p>");
            page.RuleLinks(shown.AlsoFires);
        }

        var id = shown.Rule.Id;
        page.Html.Add(
            $"<details><summary>The report as JSON</summary><pre>{report.Json}</pre></details>"
        );
        page.Html.Add($"<p class=\"actions\">")
            .Add(
                $"<button type=\"button\" class=\"try\" hidden>Try it live<span class=\"unseen\">: {id}</span></button>"
            );
        if (page.IsWhole)
        {
            page.Html.Add(
                $"<a href=\"{PageContext.PageOf(id)}\">This rule alone<span class=\"unseen\">: {id}</span></a>"
            );
        }

        page.Html.Add($"</p><div class=\"live\"></div></dd>");
    }
}
