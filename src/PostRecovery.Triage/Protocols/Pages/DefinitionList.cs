namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Parts of conditions that have a name: what each asks for, why, and what names it.</summary>
internal static class DefinitionList
{
    /// <summary>Its heading.</summary>
    public const string Title = "Definitions";

    /// <summary>What a reader has to know about them.</summary>
    public const string About =
        "Conditions name these parts instead of saying them again. A condition that names one holds only where what it asks for does.";

    /// <summary>Its anchor.</summary>
    public const string Id = "all_definitions";

    /// <summary>Writes all of them, on the whole page, or those that the rule of a single page names.</summary>
    public static void Write(PageContext page, IReadOnlyCollection<Definition> definitions)
    {
        if (definitions.Count == 0)
        {
            return;
        }

        var rules = RulesByDefinition(page.Shown.Protocol);
        page.Html.Add($"<section id=\"{Id}\">").Add($"<h2>{Title}</h2>").Add($"<p>{About}</p>");
        foreach (var definition in definitions)
        {
            page.Html.Add($"<h3 id=\"{definition.Id}\">{definition.Label}</h3>").Add($"<dl>");
            page.Condition("Asks for", definition.When);
            page.Text("Why", definition.Rationale);
            page.Sources(definition.Sources);
            page.Choice(definition.DesignChoice);
            WriteRules(page, [.. rules[definition.Id]]);
            page.Html.Add($"</dl>");
        }

        page.Html.Add($"</section>");
    }

    /// <summary>The rules that name a definition, also by way of another, by the id of the definition.</summary>
    public static ILookup<string, Rule> RulesByDefinition(Protocol protocol) =>
        protocol
            .Rules.SelectMany(
                rule => Definition.NamedBy(rule.When),
                (rule, definition) => (definition.Id, Rule: rule)
            )
            .ToLookup(named => named.Id, named => named.Rule);

    private static void WriteRules(PageContext page, IReadOnlyCollection<Rule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        page.Html.Add($"<dt>Rules that name it</dt><dd><details><summary>{rules.Count}</summary>");
        page.RuleLinks(rules);
        page.Html.Add($"</details></dd>");
    }
}
