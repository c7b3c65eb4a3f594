using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads the fields and findings of a vocabulary as questions.</summary>
/// <param name="screens">The screens they may stand on.</param>
/// <param name="codes">The codes of each coded field.</param>
/// <param name="fill">Puts the emergency number into a text.</param>
internal sealed class QuestionReader(
    ImmutableArray<Screen> screens,
    IReadOnlyDictionary<string, CodeList> codes,
    Func<string, string> fill
)
{
    private static readonly ImmutableArray<string> RequiredFields =
    [
        "procedureType",
        "daysSince",
        "painLevel",
    ];

    /// <summary>Findings that a report says beside its fields and not among <c>findings</c>.</summary>
    private static readonly ImmutableArray<string> TopLevelFindings = ["fever", "weakness"];

    /// <summary>Reads one field.</summary>
    public Question Field(ObjectReader reader, int index)
    {
        var code = reader.Text("field");
        var type = reader.Text("type");
        var list = codes.GetValueOrDefault(code) ?? CodeList.Empty;
        var question = new Question
        {
            Index = index,
            Code = code,
            Path = code,
            Kind = type switch
            {
                "code" => QuestionKind.Code,
                "codes" => QuestionKind.Codes,
                _ => QuestionKind.Number,
            },
            Text = fill(reader.Text("question")),
            Label = reader.Text("label"),
            Help = Help(reader),
            Screen = ScreenOf(reader, required: !RequiredFields.Contains(code)),
            Order = OrderOf(reader, index, isFinding: false),
            Unit = reader.OptionalText("unit"),
            Min = reader.OptionalNumber("min") ?? double.NegativeInfinity,
            Max = reader.OptionalNumber("max") ?? double.PositiveInfinity,
            IsWhole = type == "integer",
            Codes = list.Codes,
            CodeLabels = list.Labels,
            IsRequired = RequiredFields.Contains(code),
        };
        reader.Optional("appliesTo");
        reader.RefuseOthers();
        if (
            list.Codes.IsEmpty
                ? type is not ("integer" or "number")
                : type is not ("code" or "codes")
        )
        {
            reader.Fault(
                "type",
                $"'{type}' is not a type: integer, number, or code or codes of a field with a list of codes"
            );
        }

        return question;
    }

    /// <summary>Reads one finding.</summary>
    public Question Finding(ObjectReader reader, int index)
    {
        var code = reader.Text("code");
        var question = new Question
        {
            Index = index,
            Code = code,
            Path = TopLevelFindings.Contains(code) ? code : $"findings.{code}",
            Kind = QuestionKind.Answer,
            Text = fill(reader.Text("question")),
            Label = reader.Text("label"),
            ClinicalTerm = reader.Text("clinical"),
            Help = Help(reader),
            Screen = ScreenOf(reader, required: true),
            Order = OrderOf(reader, index, isFinding: true),
            Codes = Question.AnswerCodes,
            CodeLabels = Question.AnswerCodes,
            FollowUpOf = reader.OptionalText("followUpOf"),
            IsRedFlag = reader.Flag("redFlag"),
            IsSymptom = reader.Text("kind") == "symptom",
        };
        reader.Optional("appliesTo");
        reader.RefuseOthers();
        return question;
    }

    private string? Help(ObjectReader reader) =>
        reader.OptionalText("help") is { } help ? fill(help) : null;

    private string? ScreenOf(ObjectReader reader, bool required)
    {
        var id = required ? reader.Text("screen") : reader.OptionalText("screen");
        if (!string.IsNullOrEmpty(id) && screens.All(screen => screen.Id != id))
        {
            reader.Fault("screen", $"'{id}' is not among the screens");
        }

        return id;
    }

    /// <summary>By screen; on a screen findings come before fields, so that "fever?" comes before the thermometer's reading.</summary>
    private int OrderOf(ObjectReader reader, int index, bool isFinding)
    {
        const int MostOnAScreen = 2_000;
        var id = reader.OptionalText("screen");
        var screen = screens.FirstOrDefault(screen => screen.Id == id)?.Order ?? 0;
        return (((screen * 2) + (isFinding ? 0 : 1)) * MostOnAScreen) + index;
    }
}
