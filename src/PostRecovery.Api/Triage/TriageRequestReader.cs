using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Api.Triage;

/// <summary>
/// Reads a body property by property, since a typed reader stops at the first fault and a caller should hear of all. What
/// is unknown, said twice or of the wrong type is noted and left out; nothing is guessed, and null is not a silence.
/// </summary>
internal sealed class TriageRequestReader
{
    private static readonly ImmutableDictionary<
        string,
        Action<TriageRequestReader, JsonElement, string>
    > Members = new Dictionary<string, Action<TriageRequestReader, JsonElement, string>>
    {
        ["procedureType"] = (to, value, at) =>
            to.read = to.read with { ProcedureType = to.Text(value, at) },
        ["daysSince"] = (to, value, at) =>
            to.read = to.read with { DaysSince = to.Whole(value, at) },
        ["hoursSince"] = (to, value, at) =>
            to.read = to.read with { HoursSince = to.Number(value, at) },
        ["painLevel"] = (to, value, at) =>
            to.read = to.read with { PainLevel = to.Whole(value, at) },
        ["fever"] = (to, value, at) => to.read = to.read with { Fever = to.Answer(value, at) },
        ["weakness"] = (to, value, at) =>
            to.read = to.read with { Weakness = to.Answer(value, at) },
        ["temperatureCelsius"] = (to, value, at) =>
            to.read = to.read with { TemperatureCelsius = to.Number(value, at) },
        ["painTrend"] = (to, value, at) =>
            to.read = to.read with { PainTrend = to.Text(value, at) },
        ["painOnset"] = (to, value, at) =>
            to.read = to.read with { PainOnset = to.Text(value, at) },
        ["painLocations"] = (to, value, at) =>
            to.read = to.read with { PainLocations = to.Texts(value, at) },
        ["anaesthesia"] = (to, value, at) =>
            to.read = to.read with { Anaesthesia = to.Texts(value, at) },
        ["catheterHours"] = (to, value, at) =>
            to.read = to.read with { CatheterHours = to.Number(value, at) },
        ["operationMinutes"] = (to, value, at) =>
            to.read = to.read with { OperationMinutes = to.Whole(value, at) },
        ["sessionsCompleted"] = (to, value, at) =>
            to.read = to.read with { SessionsCompleted = to.Whole(value, at) },
        ["pregnancyWeeks"] = (to, value, at) =>
            to.read = to.read with { PregnancyWeeks = to.Whole(value, at) },
        ["ageYears"] = (to, value, at) => to.read = to.read with { AgeYears = to.Whole(value, at) },
        ["priorContacts"] = (to, value, at) =>
            to.read = to.read with { PriorContacts = to.Whole(value, at) },
        ["findings"] = (to, value, at) =>
            to.read = to.read with { Findings = to.Answers(value, at) },
    }.ToImmutableDictionary();

    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
    private TriageRequest read = new();

    /// <summary>The names of all properties of a report.</summary>
    public static IEnumerable<string> PropertyNames => Members.Keys;

    /// <summary>Reads a body that is JSON.</summary>
    public static SentReport Read(JsonElement body)
    {
        var reader = new TriageRequestReader();
        if (body.ValueKind == JsonValueKind.Object)
        {
            reader.ReadMembers(body);
        }
        else
        {
            reader.WrongType(body, "", "an object");
        }

        return new(reader.read, reader.faults.ToImmutable());
    }

    private void ReadMembers(JsonElement body)
    {
        foreach (var (name, value) in OncePerName(body, ""))
        {
            var pointer = JsonPointer.Member("", name);
            if (Members.TryGetValue(name, out var member))
            {
                member(this, value, pointer);
            }
            else
            {
                faults.Add(
                    new(
                        pointer,
                        FaultCodes.UnknownProperty,
                        $"'{Shortened(name)}' is not a property of a report, so it cannot count as an answer.",
                        value.Clone(),
                        Allowed: "see /v1/vocabulary",
                        NearestCodes.To(name, Members.Keys)
                    )
                );
            }
        }
    }

    /// <summary>The members of an object. One that is there twice says two things at once, so it is noted and left out.</summary>
    private IEnumerable<(string Name, JsonElement Value)> OncePerName(
        JsonElement sent,
        string parent
    )
    {
        foreach (var group in sent.EnumerateObject().GroupBy(member => member.Name))
        {
            if (
                group.Skip(1).FirstOrDefault() is
                { Value.ValueKind: not JsonValueKind.Undefined } second
            )
            {
                faults.Add(
                    new(
                        JsonPointer.Member(parent, group.Key),
                        FaultCodes.DuplicateProperty,
                        $"'{Shortened(group.Key)}' is there more than once; say it once.",
                        second.Value.Clone()
                    )
                );
            }
            else
            {
                yield return (group.Key, group.First().Value);
            }
        }
    }

    private string? Text(JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        WrongType(value, pointer, "a text (a code)");
        return null;
    }

    private string? Answer(JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        WrongType(value, pointer, "\"yes\", \"no\" or \"unsure\"");
        return null;
    }

    private double? Number(JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetDouble();
        }

        WrongType(value, pointer, "a number");
        return null;
    }

    /// <summary>A whole number, written 3 or 3.0. One too large for the type is as far out of range as the type can say.</summary>
    private int? Whole(JsonElement value, string pointer)
    {
        if (
            value.ValueKind == JsonValueKind.Number
            && value.GetDouble() is var number
            && Math.Floor(number).Equals(number)
        )
        {
            return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
        }

        WrongType(value, pointer, "a whole number");
        return null;
    }

    private List<string>? Texts(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongType(value, pointer, "a list of codes");
            return null;
        }

        // An item that cannot be read keeps its place, so that later pointers stay right; the empty text is no code.
        return
        [
            .. value
                .EnumerateArray()
                .Select((item, index) => Text(item, JsonPointer.Item(pointer, index)) ?? ""),
        ];
    }

    private Dictionary<string, string>? Answers(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            WrongType(value, pointer, "an object of finding codes with answers");
            return null;
        }

        var answers = new Dictionary<string, string>();
        foreach (var (code, answer) in OncePerName(value, pointer))
        {
            if (Answer(answer, JsonPointer.Member(pointer, code)) is { } said)
            {
                answers[code] = said;
            }
        }

        return answers;
    }

    private void WrongType(JsonElement value, string pointer, string allowed)
    {
        var hint =
            value.ValueKind == JsonValueKind.Null
                ? " What was not asked is left out, not null."
                : "";
        faults.Add(
            new(
                pointer,
                FaultCodes.WrongType,
                $"Should be {allowed}.{hint}",
                value.Clone(),
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
