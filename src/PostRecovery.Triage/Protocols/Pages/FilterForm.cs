using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>The form that filters the whole page. It stays hidden where scripts do not run.</summary>
internal static class FilterForm
{
    public static void Write(PageContext page)
    {
        page.Html.Add($"<form id=\"filter_form\" role=\"search\" aria-label=\"Filter\" hidden>");
        Select(page, "kind", "Kind", "everything");
        Option(page, "rule", "rules");
        Option(page, "cause", "causes");
        Option(page, "advice", "advice");
        Close(page);
        WriteProcedures(page);
        Select(page, "level", "Level", "every level");
        foreach (var disposition in page.Shown.Vocabulary.Dispositions.Reverse())
        {
            Option(page, disposition.Urgency.Code(), page.Shown.NameOf(disposition.Urgency));
        }

        Close(page);
        WriteFindings(page);
        page.Html.Add(
                $"<label>Text<input type=\"search\" name=\"text\" autocomplete=\"off\"></label>"
            )
            .Add($"<button type=\"reset\">Show everything</button>")
            .Add($"<output id=\"filter_count\"></output>")
            .Add($"</form>");
    }

    private static void WriteProcedures(PageContext page)
    {
        var vocabulary = page.Shown.Vocabulary;
        Select(page, "procedure", "After", "any procedure");
        foreach (var group in vocabulary.Groups)
        {
            page.Html.Add($"<optgroup label=\"{group.Label}\">");
            foreach (var procedure in vocabulary.Procedures.Where(one => one.Group == group.Code))
            {
                Option(page, procedure.Code, procedure.Label);
            }

            page.Html.Add($"</optgroup>");
        }

        Close(page);
    }

    private static void WriteFindings(PageContext page)
    {
        Select(page, "finding", "Finding", "any finding");
        Questions(page, "Findings", question => question.Kind == QuestionKind.Answer);
        Questions(page, "Other answers", question => question.Kind != QuestionKind.Answer);
        Close(page);
    }

    private static void Questions(PageContext page, string label, Func<Question, bool> which)
    {
        page.Html.Add($"<optgroup label=\"{label}\">");
        foreach (
            var question in page
                .Shown.Vocabulary.Questions.Where(which)
                .OrderBy(question => question.Label, StringComparer.OrdinalIgnoreCase)
        )
        {
            Option(page, question.Path, question.Label);
        }

        page.Html.Add($"</optgroup>");
    }

    private static void Select(PageContext page, string name, string label, string all) =>
        page.Html.Add($"<label>{label}<select name=\"{name}\"><option value=\"\">{all}</option>");

    private static void Option(PageContext page, string value, string label) =>
        page.Html.Add($"<option value=\"{value}\">{label}</option>");

    private static void Close(PageContext page) => page.Html.Add($"</select></label>");
}
