using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads conditions, and refuses those that name what does not exist or that can never hold.</summary>
/// <param name="vocabulary">The codes that exist.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ConditionReader(Vocabulary vocabulary, FaultList faults)
{
    private readonly Dictionary<string, Definition?> definitions = [];

    private static readonly ImmutableArray<string> Forms =
    [
        "all",
        "any",
        "atLeast",
        "of",
        "yes",
        "yesOrUnsure",
        "field",
        "location",
        "procedure",
        "group",
        "anaesthesia",
        "level",
        "defined",
        "always",
    ];

    /// <summary>Lets the conditions read from now on name a definition.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="definition">What it says; null after a fault in it, so that naming it is not a second one.</param>
    public void Define(string id, Definition? definition) => definitions.TryAdd(id, definition);

    /// <summary>Reads a condition that has to be there; null after a fault anywhere in it.</summary>
    /// <param name="element">The JSON; null is a fault noted elsewhere.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="mayNameLevels">Whether it may ask for the urgency reached: advice may, rules may not.</param>
    public Condition? Read(JsonElement? element, string pointer, bool mayNameLevels) =>
        element is { } there ? ReadNode(there, pointer, mayNameLevels) : null;

    private Condition? ReadNode(JsonElement element, string pointer, bool mayNameLevels)
    {
        var reader = new ObjectReader(element, pointer, faults);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var form = Forms.FirstOrDefault(name => element.TryGetProperty(name, out _)) ?? "";
        var condition = form switch
        {
            "all" or "any" => ReadParts(reader, form, mayNameLevels),
            "atLeast" or "of" => ReadAtLeast(reader, mayNameLevels),
            "yes" or "yesOrUnsure" => ReadSaid(reader, form),
            "field" => ReadField(reader),
            "location" => Codes(reader, form, "painLocations") is { } places
                ? new HurtsAt(places)
                : null,
            "procedure" => Codes(reader, form, "procedureType") is { } some
                ? new OneOf("procedureType", some)
                : null,
            "anaesthesia" => Codes(reader, form, form) is { } kinds
                ? new HadAnaesthesia(kinds)
                : null,
            "group" => ReadGroup(reader),
            "level" when mayNameLevels => ReadLevel(reader),
            "defined" => ReadDefined(reader),
            "always" => ReadAlways(reader),
            _ => Refuse(
                reader,
                $"{ObjectReader.Shown(element)} is not a condition{(form == "level" ? " of a rule" : "")}; the forms are {string.Join(", ", Forms)}"
            ),
        };
        if (condition is null)
        {
            return null;
        }

        reader.RefuseOthers();

        // Not only the whole: an "any" with one branch that can never hold hides a mistake.
        return HasPattern(condition, pointer, mayNameLevels) ? condition : null;
    }

    private Condition? ReadParts(ObjectReader reader, string form, bool mayNameLevels)
    {
        var parts = ReadList(reader, form, mayNameLevels);
        return parts is { Length: > 0 } of ? new CountOf(form == "all" ? of.Length : 1, of) : null;
    }

    private Condition? ReadAtLeast(ObjectReader reader, bool mayNameLevels)
    {
        var parts = ReadList(reader, "of", mayNameLevels);
        var needed = reader.Whole("atLeast", 1, Math.Max(1, parts?.Length ?? int.MaxValue));
        return parts is { Length: > 0 } of ? new CountOf(needed, of) : null;
    }

    private ImmutableArray<Condition>? ReadList(
        ObjectReader reader,
        string name,
        bool mayNameLevels
    )
    {
        var items = reader.Items(name, required: true);
        if (items.Count == 0)
        {
            reader.Fault(name, "should list at least one condition");
            return null;
        }

        var parts = items
            .Select(item => ReadNode(item.Element, item.Pointer, mayNameLevels))
            .ToList();
        return parts.TrueForAll(part => part is not null) ? [.. parts.Select(part => part!)] : null;
    }

    private Said? ReadSaid(ObjectReader reader, string form)
    {
        var code = reader.Text(form);
        if (vocabulary.AnswerQuestion(code) is not null)
        {
            return new(code, OrUnsure: form == "yesOrUnsure");
        }

        if (code.Length > 0)
        {
            reader.Fault(form, $"'{code}' is not a finding in the vocabulary");
        }

        return null;
    }

    private Condition? ReadField(ObjectReader reader)
    {
        var field = reader.Text("field");
        return vocabulary.At(field) switch
        {
            { Kind: QuestionKind.Number } question => ReadRange(reader, question),
            { Kind: QuestionKind.Code } => Codes(reader, "in", field) is { } codes
                ? new OneOf(field, codes)
                : null,
            _ => Refuse(reader, $"'{field}' is not a field with a number or a code"),
        };
    }

    private static Within? ReadRange(ObjectReader reader, Question question)
    {
        var (min, max) = (reader.OptionalNumber("min"), reader.OptionalNumber("max"));
        if (min is null && max is null)
        {
            reader.Fault("field", "needs min, max or both");
        }
        else if (min > max)
        {
            reader.Fault("min", $"{min} is above max, which is {max}");
        }
        else if (
            min < question.Min
            || max > question.Max
            || min > question.Max
            || max < question.Min
        )
        {
            reader.Fault(
                "field",
                $"goes beyond what {question.Path} allows: {question.Min} to {question.Max}"
            );
        }
        else
        {
            return new(
                question.Code,
                min ?? double.NegativeInfinity,
                max ?? double.PositiveInfinity
            );
        }

        return null;
    }

    private ImmutableArray<string>? Codes(ObjectReader reader, string name, string field)
    {
        var question = vocabulary.At(field)!;
        return Known(reader, name, question.Codes, question.Path);
    }

    private InGroup? ReadGroup(ObjectReader reader)
    {
        var groups = vocabulary.Procedures.Select(procedure => procedure.Group).Distinct();
        return Known(reader, "group", [.. groups], "procedure groups") is { } codes
            ? new(codes)
            : null;
    }

    private static AtLevel? ReadLevel(ObjectReader reader) =>
        Known(reader, "level", UrgencyCodes.All, "levels") is { } codes
            ? new([.. codes.Select(code => UrgencyCodes.FromCode(code)!.Value)])
            : null;

    private Defined? ReadDefined(ObjectReader reader)
    {
        var id = reader.Text("defined");
        if (id.Length > 0 && !definitions.ContainsKey(id))
        {
            reader.Fault("defined", $"'{id}' is not a definition that stands before this");
        }

        return definitions.GetValueOrDefault(id) is { } definition ? new(definition) : null;
    }

    private static CountOf? ReadAlways(ObjectReader reader)
    {
        if (reader.Flag("always"))
        {
            return new(0, []);
        }

        reader.Fault("always", "can only be true");
        return null;
    }

    private static ImmutableArray<string>? Known(
        ObjectReader reader,
        string name,
        ImmutableArray<string> allowed,
        string what
    )
    {
        var codes = reader.Texts(name);
        var unknown = codes.Where(code => !allowed.Contains(code)).ToList();
        foreach (var code in unknown)
        {
            reader.Fault(name, $"'{code}' is not among the {what}: {string.Join(", ", allowed)}");
        }

        if (codes.IsEmpty)
        {
            reader.Fault(name, "should list at least one code");
        }

        return unknown.Count == 0 && !codes.IsEmpty ? codes : null;
    }

    private bool HasPattern(Condition condition, string pointer, bool mayNameLevels)
    {
        try
        {
            IEnumerable<Urgency?> levels = mayNameLevels
                ? Enum.GetValues<Urgency>().Cast<Urgency?>()
                : [null];
            if (
                levels.Any(level =>
                    !new PatternCompiler(vocabulary, level).Compile(condition).IsEmpty
                )
            )
            {
                return true;
            }

            faults.Add(pointer, "can never hold: no report meets all of it");
        }
        catch (TooManyPatternsException many)
        {
            faults.Add(pointer, many.Message);
        }

        return false;
    }

    private Condition? Refuse(ObjectReader reader, string message)
    {
        faults.Add(reader.Pointer, message);
        return null;
    }
}
