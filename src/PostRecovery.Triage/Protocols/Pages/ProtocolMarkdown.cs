using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>The same protocol as a document to read in a repository, and to see in a change what changed.</summary>
public static class ProtocolMarkdown
{
    /// <summary>What stands above the areas: the levels, how patients are followed, and the sources.</summary>
    public const string Front = "protocol.md";

    /// <summary>The whole protocol: a file for each area, and one in front of them.</summary>
    public static IReadOnlyDictionary<string, string> Write(ShownProtocol shown) =>
        shown
            .Areas.ToDictionary(FileOf, area => AreaOf(shown, area))
            .Append(new(Front, FrontOf(shown)))
            .ToDictionary();

    private static string FileOf(string area) => $"protocol/{area}.md";

    private static string FrontOf(ShownProtocol shown)
    {
        var text = new MarkdownWriter();
        WriteHeader(text, shown);
        WriteLayer(text, shown);
        text.Heading(2, "Areas");
        foreach (var area in shown.Areas)
        {
            var rules = shown.Protocol.Rules.Count(rule => rule.Area == area);
            text.Item(0, $"[{AreaSection.TitleOf(area)}]({FileOf(area)}): {rules} rules");
        }

        WriteDefinitions(text, shown);
        WriteFollowUp(text, shown);
        WriteSources(text, shown.Protocol);
        return text.ToString();
    }

    private static string AreaOf(ShownProtocol shown, string area)
    {
        var text = new MarkdownWriter();
        WriteArea(text, shown, area);
        var addresses = Addresses(shown.Protocol, SourcesOf(shown.Protocol, area));
        text.Paragraph(addresses);
        return text.ToString();
    }

    private static HashSet<string> SourcesOf(Protocol protocol, string area) =>
        protocol
            .Rules.Where(rule => rule.Area == area)
            .SelectMany(rule => rule.Sources)
            .Concat(
                protocol
                    .Causes.Where(cause => cause.Area == area)
                    .SelectMany(cause => cause.Sources)
            )
            .Concat(
                protocol.Advice.Where(item => item.Area == area).SelectMany(item => item.Sources)
            )
            .ToHashSet();

    private static void WriteHeader(MarkdownWriter text, ShownProtocol shown)
    {
        var protocol = shown.Protocol;
        text.Heading(1, $"{protocol.Name}: the protocol for clinicians");
        text.Paragraph("Written by the tests (`APPROVE=1`); do not edit by hand.");
        var verdict = protocol.ClinicalReview.SignedOff
            ? "Signed off by a clinician."
            : "Not signed off by a clinician.";
        text.Paragraph($"**{verdict}** {MarkdownWriter.Escape(protocol.ClinicalReview.Text)}");
        text.Paragraph(
            $"Version {MarkdownWriter.Escape(protocol.Version)}, digest {MarkdownWriter.Code(protocol.Digest)}"
        );
        foreach (var paragraph in PageHeader.HowToRead(protocol))
        {
            text.Paragraph(MarkdownWriter.Escape(paragraph));
        }

        foreach (var level in shown.Vocabulary.Dispositions.Reverse())
        {
            text.Item(
                0,
                $"**{MarkdownWriter.Escape(shown.NameOf(level.Urgency))}**: {MarkdownWriter.Escape($"{level.Headline}. {level.Text}")}"
            );
        }
    }

    private static void WriteLayer(MarkdownWriter text, ShownProtocol shown)
    {
        if (shown.Protocol.Layer is not { } layer)
        {
            return;
        }

        text.Heading(2, LayerText.Title(layer));
        text.Paragraph($"{LayerText.About} {MarkdownWriter.Code(layer.BaseDigest)}");
        foreach (var (title, entries) in LayerText.Parts(shown, layer))
        {
            text.Heading(3, title);
            foreach (var entry in entries)
            {
                text.Item(
                    0,
                    $"{MarkdownWriter.Code(entry.Id)} {MarkdownWriter.Escape(entry.Text)}".TrimEnd()
                );
            }
        }
    }

    private static void WriteArea(MarkdownWriter text, ShownProtocol shown, string area)
    {
        text.Heading(1, AreaSection.TitleOf(area));
        text.Paragraph(
            $"Part of [the protocol](../{Front}). Written by the tests (`APPROVE=1`); do not edit by hand."
        );
        var rules = shown.Rules.Where(rule => rule.Rule.Area == area).ToList();
        Part(text, "Rules", rules.Count);
        foreach (var rule in rules)
        {
            WriteRule(text, shown, rule);
        }

        var causes = shown.Protocol.Causes.Where(cause => cause.Area == area).ToList();
        Part(text, "Possible causes", causes.Count);
        foreach (var cause in causes)
        {
            text.Heading(3, cause.Id);
            text.Labelled("Cause", cause.Text);
            Condition(text, shown, "Named when", cause.When);
            text.Labelled("Can be named after", ItemParts.ProceduresOf(shown, cause.Id));
            Sources(text, shown, cause.Sources);
        }

        var advice = shown.Protocol.Advice.Where(item => item.Area == area).ToList();
        Part(text, "Advice", advice.Count);
        foreach (var item in advice)
        {
            WriteAdvice(text, shown, item);
        }
    }

    private static void Part(MarkdownWriter text, string title, int items)
    {
        if (items > 0)
        {
            text.Heading(2, title);
        }
    }

    private static void WriteRule(MarkdownWriter text, ShownProtocol shown, ShownRule one)
    {
        var rule = one.Rule;
        text.Heading(3, rule.Id);
        text.Labelled(shown.NameOf(rule.Level), rule.Text);
        Condition(text, shown, "Fires when", rule.When);
        text.Labelled("Can fire after", ItemParts.ProceduresOf(shown, rule.Id));
        text.Labelled("Why", rule.Rationale);
        Sources(text, shown, rule.Sources);
        text.Labelled("Our choice", rule.DesignChoice);
        text.Labelled(LayerText.AtRule, LayerText.At(shown, rule.Id));
        var report = new ReportFactList(one.Witness.Report, shown.Vocabulary);
        text.Labelled(
            "A report that fires it",
            $"{string.Join("; ", report.Words)}. {RuleArticle.Verdict(shown, one.Witness)}"
        );
    }

    private static void WriteAdvice(MarkdownWriter text, ShownProtocol shown, Advice item)
    {
        text.Heading(3, item.Id);
        text.Labelled($"Advice, {AdviceArticle.NameOf(item.Kind)}", item.Text);
        Condition(text, shown, "Given when", item.When);
        Condition(text, shown, AdviceArticle.NotGiven(item), item.NotWhen);
        text.Labelled("Can be given after", ItemParts.ProceduresOf(shown, item.Id));
        text.Labelled("While a caution is open", item.WithheldText);
        text.Labelled("Never beside", AdviceArticle.Forbidden(item));
        Sources(text, shown, item.Sources);
        text.Labelled("Our choice", item.DesignChoice);
    }

    private static void Condition(
        MarkdownWriter text,
        ShownProtocol shown,
        string label,
        Condition? condition,
        string definitionsIn = $"../{Front}"
    )
    {
        if (condition is null)
        {
            return;
        }

        text.Paragraph($"**{MarkdownWriter.Escape(label)}:**");
        foreach (var line in ConditionText.Lines(condition, shown.Vocabulary))
        {
            var words = MarkdownWriter.Escape(line.Text);
            text.Item(
                line.Depth,
                line.Definition is { } id ? $"[{words}]({definitionsIn}#{id})" : words
            );
        }
    }

    private static void Sources(
        MarkdownWriter text,
        ShownProtocol shown,
        IEnumerable<string> ids
    ) =>
        text.Paragraph(
            $"**Who says so:** {string.Join("; ", ids.Select(id => Reference(shown.Protocol.Source(id)!)))}"
        );

    private static void WriteDefinitions(MarkdownWriter text, ShownProtocol shown)
    {
        if (shown.Protocol.Definitions.IsEmpty)
        {
            return;
        }

        text.Heading(2, DefinitionList.Title);
        text.Paragraph(DefinitionList.About);
        var rulesBy = DefinitionList.RulesByDefinition(shown.Protocol);
        foreach (var definition in shown.Protocol.Definitions)
        {
            text.Heading(3, definition.Id);
            Condition(text, shown, $"{definition.Label} asks for", definition.When, "");
            text.Labelled("Why", definition.Rationale);
            Sources(text, shown, definition.Sources);
            text.Labelled("Our choice", definition.DesignChoice);
            text.Labelled(
                "Rules that name it",
                rulesBy.Contains(definition.Id)
                    ? string.Join(", ", rulesBy[definition.Id].Select(rule => rule.Id))
                    : null
            );
        }
    }

    private static void WriteFollowUp(MarkdownWriter text, ShownProtocol shown)
    {
        if (!FollowUpText.IsNeeded(shown.Protocol))
        {
            return;
        }

        text.Heading(2, FollowUpText.Title);
        foreach (var (term, about) in FollowUpText.Rules(shown))
        {
            text.Labelled(term, about);
        }

        foreach (var course in shown.Protocol.ExpectedCourses)
        {
            text.Labelled(
                $"Usual pain after {FollowUpText.ProcedureOf(course, shown)}",
                FollowUpText.Usual(course)
            );
            text.Labelled("Our choice", course.DesignChoice);
            Sources(text, shown, course.Sources);
        }
    }

    private static void WriteSources(MarkdownWriter text, Protocol protocol)
    {
        text.Heading(2, "Sources");
        foreach (var source in protocol.Sources)
        {
            var about = MarkdownWriter.Escape($"{source.Title}, {source.PublishedBy()}");
            var doubt = source.Checked ? "" : " **(awaits confirmation by a clinician)**";
            text.Item(0, $"{Reference(source)}: {about}{doubt}");
        }

        // The addresses stand here once; Markdown puts them in wherever an id stands in brackets.
        text.Paragraph(Addresses(protocol, [.. protocol.Sources.Select(source => source.Id)]));
    }

    private static string Addresses(Protocol protocol, HashSet<string> ids) =>
        string.Join(
            '\n',
            protocol
                .Sources.Where(source => ids.Contains(source.Id) && source.IsOnTheWeb())
                .Select(source => $"[{source.Id}]: <{source.Url}>")
        );

    private static string Reference(Source source) =>
        source.IsOnTheWeb() ? $"[{source.Id}]" : source.Id;
}
