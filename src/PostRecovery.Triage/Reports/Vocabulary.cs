using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>Every word a report can use, and what it means: questions, codes, limits, follow-ups, screens and set phrases.</summary>
public sealed class Vocabulary
{
    /// <summary>The question that a high temperature answers.</summary>
    public const string Fever = "fever";

    /// <summary>A temperature from here on, itself included, is a fever whatever was answered. Degrees Celsius; contract, section 1.</summary>
    public const double FeverFromCelsius = 38.0;

    /// <summary>The group that epidural and spinal anaesthesia bring in with any procedure.</summary>
    public const string Neuraxial = "neuraxial";

    /// <summary>The procedure that says "general" by itself.</summary>
    public const string GeneralAnaesthesia = "general_anaesthesia";

    /// <summary>The kind of anaesthesia that procedure stands for.</summary>
    public const string General = "general";

    /// <summary>The kinds of anaesthesia that bring in the neuraxial rules.</summary>
    public static readonly ImmutableArray<string> NeuraxialAnaesthesia = ["epidural", "spinal"];

    private readonly FrozenDictionary<string, Question> byPath;
    private readonly FrozenDictionary<string, Question> answersByCode;
    private readonly FrozenDictionary<string, string> groupByProcedure;
    private readonly FrozenDictionary<string, ImmutableArray<Question>> followUps;

    internal Vocabulary(
        ImmutableArray<Question> questions,
        ImmutableArray<Procedure> procedures,
        ImmutableArray<ProcedureGroup> groups,
        ImmutableArray<Screen> screens,
        ImmutableArray<Disposition> dispositions,
        SetPhrases phrases
    )
    {
        Questions = questions;
        Procedures = procedures;
        Groups = groups;
        Screens = screens;
        Dispositions = dispositions;
        Phrases = phrases;
        byPath = questions.ToFrozenDictionary(question => question.Path);
        answersByCode = questions
            .Where(question => question.Kind == QuestionKind.Answer)
            .ToFrozenDictionary(question => question.Code);
        groupByProcedure = procedures.ToFrozenDictionary(
            procedure => procedure.Code,
            procedure => procedure.Group
        );
        followUps = questions
            .Where(question => question.FollowUpOf is not null)
            .GroupBy(question => question.FollowUpOf!)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Every field, then every finding; a question's <see cref="Question.Index"/> is its place here.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The procedures.</summary>
    public ImmutableArray<Procedure> Procedures { get; }

    /// <summary>The groups of procedures.</summary>
    public ImmutableArray<ProcedureGroup> Groups { get; }

    /// <summary>The screens on which an app asks several questions at once, in order.</summary>
    public ImmutableArray<Screen> Screens { get; }

    /// <summary>Who acts and by when, lowest level first.</summary>
    public ImmutableArray<Disposition> Dispositions { get; }

    /// <summary>Sentences said in every answer, errors included.</summary>
    public SetPhrases Phrases { get; }

    /// <summary>The question at a report's path, such as <c>findings.chills</c>; null when there is none.</summary>
    public Question? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The question of yes or no with this code; null when there is none.</summary>
    public Question? AnswerQuestion(string code) => answersByCode.GetValueOrDefault(code);

    /// <summary>The group of a procedure; null when it is unknown or not given.</summary>
    public string? GroupOf(string? procedure) =>
        procedure is null ? null : groupByProcedure.GetValueOrDefault(procedure);

    /// <summary>The name of a group for people; its code when it has none.</summary>
    public string LabelOfGroup(string code) =>
        Groups.FirstOrDefault(group => group.Code == code)?.Label ?? code;

    /// <summary>The questions that say more about this one.</summary>
    public ImmutableArray<Question> FollowUpsOf(string code) =>
        followUps.TryGetValue(code, out var questions) ? questions : [];
}
