using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads one JSON object of content: notes what is missing, of the wrong kind or not known, and goes on.</summary>
internal sealed class ObjectReader
{
    private readonly JsonElement element;
    private readonly FaultList faults;
    private readonly HashSet<string> known = [];

    public ObjectReader(JsonElement element, string pointer, FaultList faults)
    {
        this.element = element;
        this.faults = faults;
        Pointer = pointer;
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            faults.Add(pointer, $"should be an object, but is {Shown(element)}");
        }
    }

    /// <summary>Where it stands.</summary>
    public string Pointer { get; }

    private bool IsObject { get; }

    /// <summary>The names of all its members.</summary>
    public IReadOnlyList<string> Names =>
        IsObject ? [.. element.EnumerateObject().Select(member => member.Name)] : [];

    /// <summary>A member that may be missing.</summary>
    public JsonElement? Optional(string name)
    {
        known.Add(name);
        return IsObject && element.TryGetProperty(name, out var member) ? member : null;
    }

    /// <summary>A member that has to be there.</summary>
    public JsonElement? Required(string name)
    {
        var member = Optional(name);
        if (member is null && IsObject)
        {
            faults.Add(Pointer, $"'{name}' is missing");
        }

        return member;
    }

    /// <summary>A text that has to be there; empty after a fault.</summary>
    public string Text(string name, int longest = int.MaxValue) =>
        TextOf(Required(name), name, longest) ?? "";

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string name, int longest = int.MaxValue) =>
        TextOf(Optional(name), name, longest);

    /// <summary>The code of a level of urgency that has to be there; null after a fault.</summary>
    public Urgency? Level(string name)
    {
        var code = Text(name);
        var level = UrgencyCodes.FromCode(code);
        if (level is null)
        {
            Fault(name, $"'{code}' is not a level: {string.Join(", ", UrgencyCodes.All)}");
        }

        return level;
    }

    /// <summary>A number that may be missing.</summary>
    public double? OptionalNumber(string name)
    {
        var member = Optional(name);
        if (member is null or { ValueKind: JsonValueKind.Number })
        {
            return member?.GetDouble();
        }

        Fault(name, $"should be a number, but is {Shown(member.Value)}");
        return null;
    }

    /// <summary>A whole number that has to be there, between two ends that are included; the least after a fault.</summary>
    public int Whole(string name, int min, int max)
    {
        if (Required(name) is not { } member)
        {
            return min;
        }

        if (
            member.ValueKind == JsonValueKind.Number
            && member.TryGetInt32(out var number)
            && min <= number
            && number <= max
        )
        {
            return number;
        }

        Fault(name, $"should be a whole number from {min} to {max}, but is {Shown(member)}");
        return min;
    }

    /// <summary>True or false that has to be there; false after a fault.</summary>
    public bool Flag(string name)
    {
        if (
            Required(name) is not { } member
            || member.ValueKind is JsonValueKind.True or JsonValueKind.False
        )
        {
            return Optional(name) is { ValueKind: JsonValueKind.True };
        }

        Fault(name, $"should be true or false, but is {Shown(member)}");
        return false;
    }

    /// <summary>A list of texts; empty when it is missing, which is a fault if it is required.</summary>
    public ImmutableArray<string> Texts(string name, bool required = true) =>
        [
            .. Items(name, required)
                .Select(item =>
                {
                    if (item.Element.ValueKind == JsonValueKind.String)
                    {
                        return item.Element.GetString()!;
                    }

                    faults.Add(item.Pointer, $"should be a text, but is {Shown(item.Element)}");
                    return "";
                }),
        ];

    /// <summary>A list of objects; empty when it is missing, which is a fault if it is required.</summary>
    public IEnumerable<ObjectReader> Objects(string name, bool required = true) =>
        Items(name, required).Select(item => new ObjectReader(item.Element, item.Pointer, faults));

    /// <summary>An object that has to be there; null after a fault.</summary>
    public ObjectReader? Object(string name) =>
        Required(name) is { } member ? new(member, $"{Pointer}/{name}", faults) : null;

    /// <summary>The elements of a list with their places.</summary>
    public IReadOnlyList<(JsonElement Element, string Pointer)> Items(string name, bool required)
    {
        var member = required ? Required(name) : Optional(name);
        if (member is { ValueKind: JsonValueKind.Array } list)
        {
            return
            [
                .. list.EnumerateArray()
                    .Select((item, index) => (item, $"{Pointer}/{name}/{index}")),
            ];
        }

        if (member is { } other)
        {
            Fault(name, $"should be a list, but is {Shown(other)}");
        }

        return [];
    }

    /// <summary>Notes a fault at one of its members.</summary>
    public void Fault(string name, string message) => faults.Add($"{Pointer}/{name}", message);

    /// <summary>Notes every member that nobody asked for: a misspelt one must not silently count for nothing.</summary>
    public void RefuseOthers()
    {
        if (!IsObject)
        {
            return;
        }

        foreach (
            var member in element.EnumerateObject().Where(member => !known.Contains(member.Name))
        )
        {
            Fault(member.Name, $"is not known here; allowed are {string.Join(", ", known)}");
        }
    }

    /// <summary>A value cut to a length that fits in a message.</summary>
    public static string Shown(JsonElement value)
    {
        const int Longest = 60;
        var text = value.GetRawText();
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }

    private string? TextOf(JsonElement? member, string name, int longest)
    {
        if (member is null)
        {
            return null;
        }

        if (
            member.Value.ValueKind != JsonValueKind.String
            || string.IsNullOrWhiteSpace(member.Value.GetString())
        )
        {
            Fault(name, $"should be a text, but is {Shown(member.Value)}");
            return null;
        }

        var text = member.Value.GetString()!;
        if (text.Length > longest)
        {
            Fault(name, $"is too long: {text.Length} characters, and {longest} are allowed");
        }

        return text;
    }
}
