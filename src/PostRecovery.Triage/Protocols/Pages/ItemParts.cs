using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>The parts of an article that rules, causes and advice share.</summary>
internal static class ItemParts
{
    /// <summary>Opens an article with what the filter goes by, its heading, its levels and what the patient is told.</summary>
    public static void Open(
        this PageContext page,
        string kind,
        string id,
        string heading,
        string said
    )
    {
        var reach = page.Shown.ReachOf(id);
        var isAfterAny = reach.Procedures.Length == page.Shown.Vocabulary.Procedures.Length;
        page.Html.Raw("<article")
            .Attribute("id", id)
            .Attribute("data-kind", kind)
            .Attribute("data-level", Codes(reach.Levels.Select(level => level.Code())))
            .Attribute("data-finding", Codes(reach.Questions.Select(question => question.Path)));
        if (!isAfterAny)
        {
            page.Html.Attribute("data-procedure", Codes(reach.Procedures.Select(one => one.Code)));
        }

        page.Html.Add($">")
            .Add($"<{page.ItemHeading}>{heading}</{page.ItemHeading}>")
            .Add($"<p class=\"levels\">");
        foreach (var level in reach.Levels)
        {
            page.Html.Add(
                $"<span class=\"level {level.Code()}\">{page.Shown.NameOf(level)}</span>"
            );
        }

        page.Html.Add($"</p>").Add($"<p class=\"said\">{said}</p>").Add($"<dl>");
    }

    /// <summary>What is this project's own and no guideline's; nothing when there is nothing.</summary>
    public static void Choice(this PageContext page, string? choice)
    {
        if (choice is not null)
        {
            page.Html.Add($"<dt>Our choice</dt><dd class=\"choice\">{choice}</dd>");
        }
    }

    /// <summary>A term with one sentence or more; nothing when there is no text.</summary>
    public static void Text(this PageContext page, string term, string? text)
    {
        if (text is not null)
        {
            page.Html.Add($"<dt>{term}</dt><dd>{text}</dd>");
        }
    }

    /// <summary>A condition said in English, set in by lists.</summary>
    public static void Condition(this PageContext page, string term, Condition? condition)
    {
        if (condition is null)
        {
            return;
        }

        page.Html.Add($"<dt>{term}</dt><dd class=\"condition\">");
        var depth = -1;
        foreach (var line in ConditionText.Lines(condition, page.Shown.Vocabulary))
        {
            // A line stands at most one step further in than the one before it.
            page.Html.Raw(line.Depth > depth ? "<ul>\n<li>" : Close(depth - line.Depth) + "<li>");
            if (line.Definition is { } id)
            {
                page.Html.Put($"<a href=\"#{id}\">{line.Text}</a>");
            }
            else
            {
                page.Html.Put($"{line.Text}");
            }

            depth = line.Depth;
        }

        page.Html.Raw(Close(depth)).Raw("</ul>").Add($"</dd>");

        static string Close(int steps) =>
            string.Concat(Enumerable.Repeat("</li></ul>\n", steps)) + "</li>\n";
    }

    /// <summary>After which procedures an item can come up.</summary>
    public static void Procedures(this PageContext page, string term, string id) =>
        page.Text(term, ProceduresOf(page.Shown, id));

    /// <summary>The same in words, whole groups by their name.</summary>
    public static string ProceduresOf(ShownProtocol shown, string id)
    {
        var (vocabulary, procedures) = (shown.Vocabulary, shown.ReachOf(id).Procedures);
        return procedures.Length == vocabulary.Procedures.Length
            ? "any procedure"
            : string.Join("; ", vocabulary.Groups.SelectMany(Names));

        IEnumerable<string> Names(ProcedureGroup group)
        {
            var (all, named) = (InGroup(vocabulary.Procedures), InGroup(procedures));
            return all.Length == named.Length && named.Length > 1
                ? [$"{group.Label} (all)"]
                : named.Select(procedure => procedure.Label);

            ImmutableArray<Procedure> InGroup(ImmutableArray<Procedure> among) =>
                [.. among.Where(procedure => procedure.Group == group.Code)];
        }
    }

    /// <summary>The sources, each with a link where it has an address on the web.</summary>
    public static void Sources(this PageContext page, ImmutableArray<string> ids)
    {
        page.Html.Add($"<dt>Who says so</dt><dd><ul>");
        foreach (var id in ids)
        {
            page.Html.Put($"<li>");
            page.Source(page.Shown.Protocol.Source(id)!);
            page.Html.Add($"</li>");
        }

        page.Html.Add($"</ul></dd>");
    }

    /// <summary>One source.</summary>
    public static void Source(this PageContext page, Source source)
    {
        if (source.IsOnTheWeb())
        {
            page.Html.Put($"<a href=\"{source.Url!}\">{source.Title}</a>");
        }
        else
        {
            page.Html.Put($"{source.Title}");
        }

        page.Html.Put($", {source.PublishedBy()}");
        if (!source.Checked)
        {
            page.Html.Put($" <strong>(awaits confirmation by a clinician)</strong>");
        }
    }

    /// <summary>Links to rules, each with its level.</summary>
    public static void RuleLinks(this PageContext page, IEnumerable<Rule> rules)
    {
        page.Html.Add($"<ul>");
        foreach (var rule in rules)
        {
            page.Html.Add(
                $"<li><a href=\"{page.LinkTo(rule.Id)}\">{rule.Id}</a>: {page.Shown.NameOf(rule.Level)}</li>"
            );
        }

        page.Html.Add($"</ul>");
    }

    /// <summary>Closes an article.</summary>
    public static void Close(this PageContext page) => page.Html.Add($"</dl>").Add($"</article>");

    private static string Codes(IEnumerable<string> codes) => string.Join(' ', codes);
}
