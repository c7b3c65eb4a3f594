using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// Every report over the questions that a condition depends on, settling ones included: silence and one answer of each
/// kind that the condition can tell apart, in every combination.
/// </summary>
/// <remarks>
/// Left out is only what cannot differ from what is looked at. A branch ends where the condition holds (more answers never
/// take that back) and where no further answer could make it hold. Findings that it names once, side by side and in the
/// same words, are twins, and so are follow-ups that it does not name: of "no, yes" and "yes, no" for two of them one is
/// looked at. And where only "yes" counts, "unsure" and silence are both open and take turns; where "unsure" is enough, it
/// takes turns with "yes".
/// </remarks>
internal sealed class ReportSpace
{
    private static readonly ImmutableArray<Question> Required =
    [
        .. Current.Vocabulary.Questions.Where(question => question.IsRequired),
    ];

    private readonly List<Condition> leaves;
    private readonly int[] twinOf;
    private readonly Dictionary<(int, int?), ImmutableArray<ImmutableArray<Fact?>>> choices = [];
    private readonly Dictionary<(int, int?), ImmutableArray<UInt128>> brings = [];
    private readonly UInt128[] stillToCome;

    public ReportSpace(Condition condition)
    {
        Tree = new(condition);
        Questions = Completions.WithSettling(
            Required.Concat(Completions.NamedBy(condition)).Distinct()
        );
        leaves =
        [
            .. Completions.Leaves(condition),
            .. Questions
                .Where(question => question.AppliesTo is not null)
                .SelectMany(question => Completions.Leaves(question.AppliesTo!)),
        ];
        var twins = Twins(condition).Concat(UnnamedFollowUps()).ToList();
        twinOf = [.. Questions.Select((question, at) => TwinBefore(question, at, twins))];
        stillToCome = new UInt128[Questions.Length + 1];
        for (var at = Questions.Length - 1; at >= 0; at--)
        {
            stillToCome[at] = stillToCome[at + 1] | Reach(at, new());
        }
    }

    /// <summary>The condition over bits.</summary>
    public LeafTree Tree { get; }

    /// <summary>The questions that the condition depends on.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The reports.</summary>
    public IEnumerable<SymptomReport> Reports() => From(0, new(), 0, 0, []);

    /// <summary>What each answer to a question would make hold, as the bits of leaves; answers that bring nothing are left out.</summary>
    public ImmutableArray<UInt128> Brings(Question question, SymptomReport report)
    {
        var at = Questions.IndexOf(question);
        if (!brings.TryGetValue((at, report.DaysSince), out var all))
        {
            all =
            [
                .. Completions
                    .Classes(question, leaves, report)
                    .Select(Tree.Met)
                    .Where(bits => bits != 0)
                    .Distinct(),
            ];
            brings[(at, report.DaysSince)] = all;
        }

        return all;
    }

    private IEnumerable<SymptomReport> From(
        int at,
        SymptomReport report,
        UInt128 met,
        UInt128 open,
        ImmutableArray<int> said
    )
    {
        if (at == Questions.Length || Tree.Holds(met) || !Tree.Holds(met | open | stillToCome[at]))
        {
            return [report];
        }

        var kinds = Choices(at, report);
        var least = twinOf[at] < 0 ? 0 : said[twinOf[at]];
        return Enumerable
            .Range(least, kinds.Length - least)
            .SelectMany(kind =>
            {
                var fact = kinds[kind][(said.Sum() + at) % kinds[kind].Length];
                var isOpen = fact is null || fact.Codes is ["unsure"];
                return From(
                    at + 1,
                    fact is null ? report : report.With(fact),
                    fact is null ? met : met | Tree.Met(fact),
                    isOpen ? open | Reach(at, report) : open,
                    said.Add(kind)
                );
            });
    }

    /// <summary>Everything that an answer to this question could bring.</summary>
    private UInt128 Reach(int at, SymptomReport report) =>
        Brings(Questions[at], report).Aggregate(UInt128.Zero, (sum, bits) => sum | bits);

    /// <summary>The kinds of answers to a question, each with those that are alike; null is silence.</summary>
    private ImmutableArray<ImmutableArray<Fact?>> Choices(int at, SymptomReport report)
    {
        if (!choices.TryGetValue((at, report.DaysSince), out var kinds))
        {
            kinds = [.. Kinds(Questions[at], report).Select(alike => alike.ToImmutableArray())];
            choices[(at, report.DaysSince)] = kinds;
        }

        return kinds;
    }

    private IEnumerable<Fact?[]> Kinds(Question question, SymptomReport report)
    {
        if (question.Kind != QuestionKind.Answer)
        {
            var facts = Completions
                .Classes(question, leaves, report)
                .Select(fact => new Fact?[] { fact });
            return question.IsRequired ? facts : facts.Prepend([null]);
        }

        var (yes, unsure, no) = (Say("yes"), Say("unsure"), Say("no"));
        var words = leaves.OfType<Said>().Where(said => said.Code == question.Code);
        return (IsPlain(question), words.Select(said => said.OrUnsure).Distinct().ToArray()) switch
        {
            (true, [false]) =>
            [
                [null, unsure],
                [no],
                [yes],
            ],
            (true, [true]) =>
            [
                [null],
                [no],
                [yes, unsure],
            ],
            _ =>
            [
                [null],
                [no],
                [unsure],
                [yes],
            ],
        };

        Fact Say(string code) => Fact.Of(question, code);
    }

    private int TwinBefore(Question question, int at, List<ImmutableHashSet<string>> twins)
    {
        var alike = twins.Find(some => some.Contains(question.Code));
        return alike is null
            ? -1
            : Enumerable
                .Range(0, at)
                .LastOrDefault(before => alike.Contains(Questions[before].Code), -1);
    }

    private IEnumerable<ImmutableHashSet<string>> Twins(Condition condition)
    {
        if (condition is Defined defined)
        {
            return Twins(defined.Definition.When);
        }

        if (condition is not CountOf count)
        {
            return [];
        }

        var here =
            from said in count.Of.OfType<Said>()
            where leaves.OfType<Said>().Count(other => other.Code == said.Code) == 1
            where IsPlain(Current.Question(said.Code))
            group said.Code by said.OrUnsure into alike
            where alike.Count() > 1
            select alike.ToImmutableHashSet();
        return here.Concat(count.Of.SelectMany(Twins));
    }

    private IEnumerable<ImmutableHashSet<string>> UnnamedFollowUps() =>
        from question in Questions
        where question is { FollowUpOf: not null, AppliesTo: null }
        where !leaves.OfType<Said>().Any(said => said.Code == question.Code)
        group question.Code by question.FollowUpOf into alike
        where alike.Count() > 1
        select alike.ToImmutableHashSet();

    /// <summary>Nothing else is said by it, about it or for it.</summary>
    private static bool IsPlain(Question question) =>
        question.Code != Vocabulary.Fever
        && question is { FollowUpOf: null, AppliesTo: null }
        && Current.Vocabulary.FollowUpsOf(question.Code).IsEmpty;
}
