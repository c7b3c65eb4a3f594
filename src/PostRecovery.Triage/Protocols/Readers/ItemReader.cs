using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads the definitions, rules, causes, advice and sources of a protocol.</summary>
/// <param name="conditions">Reads their conditions.</param>
/// <param name="fill">Puts the emergency number into a text.</param>
internal sealed partial class ItemReader(ConditionReader conditions, Func<string, string> fill)
{
    /// <summary>A text to a patient is at most this long: two plain sentences.</summary>
    public const int LongestText = 320;

    /// <summary>A text to a clinician is at most this long.</summary>
    public const int LongestRationale = 1_200;

    private static readonly ImmutableArray<string> Kinds =
    [
        "do",
        "avoid",
        "medicine",
        "prevent",
        "expect",
        "safety_net",
    ];

    /// <summary>Reads a source.</summary>
    public static Source ReadSource(ObjectReader reader)
    {
        var source = new Source
        {
            Id = Id(reader),
            Title = reader.Text("title"),
            Publisher = reader.Text("publisher"),
            Year = reader.Optional("year") is null ? null : reader.Whole("year", 1900, 2100),
            Url = reader.OptionalText("url"),
            Checked = reader.Flag("checked"),
        };
        reader.RefuseOthers();
        return source;
    }

    /// <summary>Reads the definitions, each of which may name those before it.</summary>
    public ImmutableArray<Definition> ReadDefinitions(IEnumerable<ObjectReader> readers) =>
        [.. readers.Select(ReadDefinition).OfType<Definition>()];

    /// <summary>Reads a rule; null when its condition or level is at fault.</summary>
    public Rule? ReadRule(ObjectReader reader, string area)
    {
        var level = reader.Level("level");
        var when = When(reader, mayNameLevels: false);
        var rule = new Rule
        {
            Id = Id(reader),
            Area = area,
            Level = level ?? Urgency.Emergency,
            When = when!,
            Text = Text(reader),
            Rationale = reader.Text("rationale", LongestRationale),
            Sources = reader.Texts("sources"),
            DesignChoice = reader.OptionalText("designChoice", LongestRationale),
        };
        reader.RefuseOthers();
        return when is null || level is null ? null : rule;
    }

    /// <summary>Reads a cause; null when its condition is at fault.</summary>
    public Cause? ReadCause(ObjectReader reader, string area)
    {
        var when = When(reader, mayNameLevels: true);
        var cause = new Cause
        {
            Id = Id(reader),
            Area = area,
            When = when!,
            Text = Text(reader),
            Sources = reader.Texts("sources"),
        };
        reader.RefuseOthers();
        return when is null ? null : cause;
    }

    /// <summary>Reads an advice item; null when one of its conditions is at fault.</summary>
    public Advice? ReadAdvice(ObjectReader reader, string area)
    {
        var kind = Kinds.IndexOf(reader.Text("kind"));
        if (kind < 0)
        {
            reader.Fault("kind", $"is not a kind of advice: {string.Join(", ", Kinds)}");
        }

        JsonElement? cautions = reader.Optional("notWhen");
        var when = When(reader, mayNameLevels: true);
        var notWhen = conditions.Read(cautions, $"{reader.Pointer}/notWhen", mayNameLevels: true);
        var advice = new Advice
        {
            Id = Id(reader),
            Area = area,
            Kind = (AdviceKind)(kind + 1),
            Order = reader.Whole("order", 0, 199),
            When = when!,
            NotWhen = notWhen,
            Text = Text(reader),
            WithheldText = reader.OptionalText("withheldText", LongestText) is { } text
                ? fill(text)
                : null,
            Forbids = reader.Texts("forbids", required: false),
            Sources = reader.Texts("sources"),
            DesignChoice = reader.OptionalText("designChoice", LongestRationale),
        };
        if (
            (advice.Kind == AdviceKind.Medicine && cautions is not null)
            != advice.WithheldText is not null
        )
        {
            reader.Fault(
                "withheldText",
                "belongs to every medicine with cautions, and to nothing else"
            );
        }

        reader.RefuseOthers();
        return when is null || (notWhen is null && cautions is not null) ? null : advice;
    }

    private Definition? ReadDefinition(ObjectReader reader)
    {
        var when = When(reader, mayNameLevels: false);
        var definition = new Definition
        {
            Id = Id(reader),
            Label = reader.Text("label"),
            When = when!,
            Rationale = reader.Text("rationale", LongestRationale),
            Sources = reader.Texts("sources"),
            DesignChoice = reader.OptionalText("designChoice", LongestRationale),
        };
        reader.RefuseOthers();
        var sound = when is null ? null : definition;
        conditions.Define(definition.Id, sound);
        return sound;
    }

    private Condition? When(ObjectReader reader, bool mayNameLevels) =>
        conditions.Read(reader.Required("when"), $"{reader.Pointer}/when", mayNameLevels);

    private static string Id(ObjectReader reader)
    {
        var id = reader.Text("id");
        if (id.Length > 0 && !KebabCase().IsMatch(id))
        {
            reader.Fault("id", $"'{id}' should be in kebab-case");
        }

        return id;
    }

    private string Text(ObjectReader reader) => fill(reader.Text("text", LongestText));

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex KebabCase();
}
