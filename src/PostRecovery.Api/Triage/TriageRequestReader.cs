using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Api.Triage;

/// <summary>
/// Reads a body property by property, since a typed reader stops at the first fault and a caller should hear of all. What
/// is unknown, said twice or of the wrong type is noted and left out; nothing is guessed, and null is not a silence.
/// </summary>
internal sealed class TriageRequestReader
{
    private static readonly FrozenDictionary<
        string,
        Action<TriageRequestReader, JsonElement, Place>
    > Members = new Dictionary<string, Action<TriageRequestReader, JsonElement, Place>>
    {
        ["procedureType"] = (to, value, at) => to.read.ProcedureType = to.Text(value, at),
        ["daysSince"] = (to, value, at) => to.read.DaysSince = to.Whole(value, at),
        ["hoursSince"] = (to, value, at) => to.read.HoursSince = to.Number(value, at),
        ["painLevel"] = (to, value, at) => to.read.PainLevel = to.Whole(value, at),
        ["fever"] = (to, value, at) => to.read.Fever = to.Answer(value, at),
        ["weakness"] = (to, value, at) => to.read.Weakness = to.Answer(value, at),
        ["temperatureCelsius"] = (to, value, at) =>
            to.read.TemperatureCelsius = to.Number(value, at),
        ["painTrend"] = (to, value, at) => to.read.PainTrend = to.Text(value, at),
        ["painOnset"] = (to, value, at) => to.read.PainOnset = to.Text(value, at),
        ["painLocations"] = (to, value, at) => to.read.PainLocations = to.Texts(value, at),
        ["anaesthesia"] = (to, value, at) => to.read.Anaesthesia = to.Texts(value, at),
        ["catheterHours"] = (to, value, at) => to.read.CatheterHours = to.Number(value, at),
        ["operationMinutes"] = (to, value, at) => to.read.OperationMinutes = to.Whole(value, at),
        ["sessionsCompleted"] = (to, value, at) => to.read.SessionsCompleted = to.Whole(value, at),
        ["pregnancyWeeks"] = (to, value, at) => to.read.PregnancyWeeks = to.Whole(value, at),
        ["ageYears"] = (to, value, at) => to.read.AgeYears = to.Whole(value, at),
        ["priorContacts"] = (to, value, at) => to.read.PriorContacts = to.Whole(value, at),
        ["findings"] = (to, value, at) => to.read.Findings = to.Answers(value, at),
    }.ToFrozenDictionary();

    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly TriageRequest read = new();
    private readonly Dictionary<string, string> texts = [];
    private readonly BodyShape shape;

    private TriageRequestReader(BodyShape shape) => this.shape = shape;

    /// <summary>The names of all properties of a report.</summary>
    public static IEnumerable<string> PropertyNames => Members.Keys;

    /// <summary>Reads a body that is JSON.</summary>
    public static SentReport Read(JsonElement body, BodyShape shape)
    {
        var reader = new TriageRequestReader(shape);
        if (body.ValueKind == JsonValueKind.Object)
        {
            reader.ReadMembers(body);
        }
        else
        {
            reader.WrongType(body, Place.Whole, "an object");
        }

        return new(reader.read, reader.texts, reader.faults.ToImmutable());
    }

    private void ReadMembers(JsonElement body)
    {
        foreach (var (name, value) in OncePerName(body, Place.Whole))
        {
            var place = Place.Whole.Member(name);
            if (shape.Members.Contains(name))
            {
                Members[name](this, value, place);
            }
            else if (shape.Texts.Contains(name))
            {
                if (Text(value, place) is { } text)
                {
                    texts[name] = text;
                }
            }
            else
            {
                UnknownProperty(name, value, place);
            }
        }
    }

    private void UnknownProperty(string name, JsonElement value, Place place)
    {
        var why = shape.Refused.GetValueOrDefault(name, "It cannot count as an answer.");
        faults.Add(
            new(
                place.ToString(),
                FaultCodes.UnknownProperty,
                $"'{Shortened(name)}' is not a property of {shape.Name}. {why}",
                value.Shown(),
                Allowed: "see /v1/vocabulary",
                NearestCodes.To(name, shape.All)
            )
        );
    }

    /// <summary>The members of an object. One that is there twice says two things at once, so it is noted and left out.</summary>
    private List<(string Name, JsonElement Value)> OncePerName(JsonElement sent, Place parent)
    {
        var members = new List<(string Name, JsonElement Value)>();
        HashSet<string>? repeated = null;
        var seen = new HashSet<string>();
        foreach (var member in sent.EnumerateObject())
        {
            if (!member.HasReadableName())
            {
                NoText(parent.Member(member.WrittenName()), "This name", member.Value);
                continue;
            }

            var name = member.Name;
            members.Add((name, member.Value));
            if (!seen.Add(name) && (repeated ??= []).Add(name))
            {
                faults.Add(
                    new(
                        parent.Member(name).ToString(),
                        FaultCodes.DuplicateProperty,
                        $"'{Shortened(name)}' is there more than once; say it once.",
                        member.Value.Shown(),
                        Allowed: "each name once"
                    )
                );
            }
        }

        return repeated is null
            ? members
            : members.FindAll(member => !repeated.Contains(member.Name));
    }

    private string? Text(JsonElement value, Place place) => Text(value, place, "a text (a code)");

    private string? Answer(JsonElement value, Place place) =>
        Text(value, place, "\"yes\", \"no\" or \"unsure\"");

    private string? Text(JsonElement value, Place place, string allowed)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            WrongType(value, place, allowed);
        }
        else if (!value.IsReadable())
        {
            NoText(place, "This", value);
        }
        else
        {
            return value.GetString();
        }

        return null;
    }

    private double? Number(JsonElement value, Place place)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetDouble();
        }

        WrongType(value, place, "a number");
        return null;
    }

    /// <summary>A whole number, written 3 or 3.0. One too large for the type is as far out of range as the type can say.</summary>
    private int? Whole(JsonElement value, Place place)
    {
        if (
            value.ValueKind == JsonValueKind.Number
            && value.GetDouble() is var number
            && Math.Floor(number).Equals(number)
        )
        {
            return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
        }

        WrongType(value, place, "a whole number");
        return null;
    }

    private List<string>? Texts(JsonElement value, Place place)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongType(value, place, "a list of codes");
            return null;
        }

        // An item that cannot be read keeps its place, so that later pointers stay right; the empty text is no code.
        return
        [
            .. value.EnumerateArray().Select((item, index) => Text(item, place.Item(index)) ?? ""),
        ];
    }

    private Dictionary<string, string>? Answers(JsonElement value, Place place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            WrongType(value, place, "an object of finding codes with answers");
            return null;
        }

        var answers = new Dictionary<string, string>();
        foreach (var (code, answer) in OncePerName(value, place))
        {
            if (Answer(answer, place.Member(code)) is { } said)
            {
                answers[code] = said;
            }
        }

        return answers;
    }

    private void NoText(Place place, string what, JsonElement value) =>
        faults.Add(
            new(
                place.ToString(),
                FaultCodes.NotText,
                $"{what} is no text: it has half of a surrogate pair, or bytes that are not UTF-8.",
                value.Shown(),
                Allowed: "Unicode text"
            )
        );

    private void WrongType(JsonElement value, Place place, string allowed)
    {
        var hint =
            value.ValueKind == JsonValueKind.Null
                ? " What was not asked is left out, not null."
                : "";
        faults.Add(
            new(
                place.ToString(),
                FaultCodes.WrongType,
                $"Should be {allowed}.{hint}",
                value.Shown(),
                Allowed: allowed
            )
        );
    }

    private static string Shortened(string name)
    {
        const int Longest = 80;
        return name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest), "…");
    }
}
