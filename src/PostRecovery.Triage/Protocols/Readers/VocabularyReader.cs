using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Reads the vocabulary: questions, codes, limits, screens and set phrases.</summary>
/// <param name="faults">Where faults go.</param>
/// <param name="fill">Puts the emergency number into a text.</param>
internal sealed class VocabularyReader(FaultList faults, Func<string, string> fill)
{
    /// <summary>The fields that conditions name by themselves, and that every report has to have.</summary>
    private static readonly ImmutableArray<string> Needed =
    [
        "procedureType",
        "daysSince",
        "painLevel",
        "temperatureCelsius",
        "painLocations",
        "anaesthesia",
    ];

    /// <summary>Reads it. After a fault it may be incomplete, but is still good enough to look for more faults; null when it is not.</summary>
    public Vocabulary? Read(ObjectReader reader)
    {
        var screens = reader.Objects("screens").Select(ReadScreen).ToImmutableArray();
        var procedures = reader.Objects("procedures").Select(ReadProcedure).ToImmutableArray();
        var groups = CodeList.Of(reader.Objects("groups"));
        var questions = ReadQuestions(reader, new(screens, ReadCodes(reader, procedures), fill));
        var dispositions = reader.Objects("urgencies").Select(ReadDisposition).ToImmutableArray();
        var phrases = PhraseReader.Read(reader, fill);
        reader.Optional("answers");
        reader.RefuseOthers();
        RefuseRepeats(reader, questions, procedures, dispositions);
        if (
            Needed.Except(questions.Select(question => question.Path)).ToList() is { Count: > 0 } no
        )
        {
            reader.Fault("fields", $"should have {string.Join(", ", no)}");
            return null;
        }

        // Conditions can only be read once all codes are known, so questions get theirs in a second step.
        var bare = Build(questions);
        var vocabulary = Build(WithAppliesTo(reader, questions, new(bare, faults)));
        RefuseLooseEnds(reader, vocabulary);
        return vocabulary;

        Vocabulary Build(ImmutableArray<Question> all) =>
            new(
                [.. all.DistinctBy(question => question.Path)],
                [.. procedures.DistinctBy(procedure => procedure.Code)],
                [
                    .. groups.Codes.Zip(
                        groups.Labels,
                        (code, label) => new ProcedureGroup(code, label)
                    ),
                ],
                screens,
                [.. dispositions.OrderBy(disposition => disposition.Urgency)],
                phrases
            );
    }

    private static ImmutableArray<Question> ReadQuestions(
        ObjectReader reader,
        QuestionReader questions
    )
    {
        var fields = reader.Objects("fields").Select(questions.Field).ToImmutableArray();
        return
        [
            .. fields,
            .. reader
                .Objects("findings")
                .Select((one, index) => questions.Finding(one, fields.Length + index)),
        ];
    }

    private static ImmutableArray<Question> WithAppliesTo(
        ObjectReader reader,
        ImmutableArray<Question> questions,
        ConditionReader conditions
    ) =>
        [
            .. questions.Zip(
                reader.Objects("fields").Concat(reader.Objects("findings")),
                (question, at) =>
                    at.Optional("appliesTo") is { } when
                        ? question with
                        {
                            AppliesTo = conditions.Read(
                                when,
                                $"{at.Pointer}/appliesTo",
                                mayNameLevels: false
                            ),
                        }
                        : question
            ),
        ];

    private static Screen ReadScreen(ObjectReader reader)
    {
        var screen = new Screen(
            reader.Text("id"),
            reader.Text("title"),
            reader.Text("prompt"),
            reader.Whole("order", 1, 1000)
        );
        reader.Texts("findings");
        reader.RefuseOthers();
        return screen;
    }

    private static Procedure ReadProcedure(ObjectReader reader)
    {
        var procedure = new Procedure(
            reader.Text("code"),
            reader.Text("group"),
            reader.Text("label"),
            reader.Text("help"),
            reader.Texts("alsoCalled", required: false)
        );
        reader.RefuseOthers();
        return procedure;
    }

    private static Dictionary<string, CodeList> ReadCodes(
        ObjectReader reader,
        ImmutableArray<Procedure> procedures
    )
    {
        var lists = new Dictionary<string, CodeList>
        {
            ["procedureType"] = new(
                [.. procedures.Select(one => one.Code)],
                [.. procedures.Select(one => one.Label)]
            ),
            ["painLocations"] = CodeList.Of(reader.Objects("locations")),
        };
        var enums = reader.Object("enums");
        foreach (var name in new[] { "painTrend", "painOnset", "anaesthesia" })
        {
            if (enums?.Object(name) is { } list)
            {
                list.Text("question");
                list.OptionalText("help");
                lists[name] = CodeList.Of(list.Objects("values"));
                list.RefuseOthers();
            }
        }

        enums?.RefuseOthers();
        return lists;
    }

    private Disposition ReadDisposition(ObjectReader reader)
    {
        var code = reader.Text("code");
        var urgency = UrgencyCodes.FromCode(code);
        if (urgency is null || reader.Whole("rank", 1, UrgencyCodes.All.Length) != (int)urgency)
        {
            reader.Fault(
                "code",
                $"'{code}' and its rank are not one of the five levels, 1 self_care to 5 emergency"
            );
        }

        var contact = reader.Object("contact");
        var disposition = new Disposition(
            urgency ?? Urgency.Emergency,
            reader.Text("label"),
            reader.Text("headline"),
            contact?.Text("who") ?? "",
            contact is null ? null : Within(contact),
            fill(contact?.Text("text") ?? "")
        );
        contact?.RefuseOthers();
        reader.RefuseOthers();
        return disposition;
    }

    /// <summary>Null where nobody has to be seen.</summary>
    private static string? Within(ObjectReader contact) =>
        contact.Optional("within") is null or { ValueKind: JsonValueKind.Null }
            ? null
            : contact.Text("within");

    private static void RefuseRepeats(
        ObjectReader reader,
        ImmutableArray<Question> questions,
        ImmutableArray<Procedure> procedures,
        ImmutableArray<Disposition> dispositions
    )
    {
        var codes = questions
            .Select(question => question.Path)
            .Concat(procedures.Select(one => one.Code));
        foreach (var repeated in codes.GroupBy(code => code).Where(group => group.Count() > 1))
        {
            reader.Fault("findings", $"'{repeated.Key}' is there more than once");
        }

        if (
            !dispositions
                .Select(one => one.Urgency)
                .Order()
                .SequenceEqual(Enum.GetValues<Urgency>())
        )
        {
            reader.Fault(
                "urgencies",
                $"should have each of {string.Join(", ", UrgencyCodes.All)} once"
            );
        }
    }

    private void RefuseLooseEnds(ObjectReader reader, Vocabulary vocabulary)
    {
        foreach (var question in vocabulary.Questions)
        {
            if (
                question.FollowUpOf is { } parent
                && vocabulary.AnswerQuestion(parent) is not { FollowUpOf: null }
            )
            {
                reader.Fault(
                    "findings",
                    $"'{question.Code}' follows up '{parent}', which is not a finding or follows up another one"
                );
            }
        }

        if (AskingOrder.DependenciesFirst(vocabulary) is null)
        {
            faults.Add(reader.Pointer, "some appliesTo wait for each other in a circle");
        }
    }
}
