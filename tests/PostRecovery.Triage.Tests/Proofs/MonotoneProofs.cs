using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// One more answer never lowers the urgency, nor does one turned to "yes". By structure: the kinds of condition are these and
/// no others, each leaf of each rule holds on when something is added, and "at least n of" holds for more when more holds.
/// And by looking: every answer on top of the least report of every pattern of every rule, and every pair of findings after
/// every procedure. An added "no" only rules out what is open; it lowers nothing either.
/// </summary>
public sealed class MonotoneProofs
{
    private static readonly ImmutableArray<Question> Findings =
    [
        .. Current.Vocabulary.Questions.Where(question => question.Kind == QuestionKind.Answer),
    ];

    [Fact]
    public void There_is_no_kind_of_condition_that_this_proof_does_not_know() =>
        Assert.Equal(
            [
                nameof(AtLevel),
                nameof(CountOf),
                nameof(Defined),
                nameof(HadAnaesthesia),
                nameof(HurtsAt),
                nameof(InGroup),
                nameof(OneOf),
                nameof(Said),
                nameof(Within),
            ],
            typeof(Condition)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Condition)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_leaf_of_every_rule_still_holds_when_an_answer_is_added_or_turned_to_yes() =>
        Expect.None(
            from rule in Current.Protocol.Rules.AsParallel()
            from leaf in Completions.Leaves(rule.When)
            let questions = Completions.NamedBy(leaf)
            from report in questions.Aggregate(
                (IEnumerable<SymptomReport>)[new()],
                (reports, question) =>
                    reports.SelectMany(report =>
                        Answers(question, leaf, report)
                            .Select(fact => report.With(fact))
                            .Prepend(report)
                    )
            )
            where leaf.Holds(Reading(report))
            from question in questions
            from more in Answers(question, leaf, report).Where(fact => IsMore(fact, report))
            where !leaf.Holds(Reading(report.With(more)))
            select $"{rule.Id}: {Word(more)} takes back what holds on {ReportJson.Show(report)}"
        );

    [Fact]
    public void At_least_n_of_any_parts_holds_for_more_when_more_of_them_hold() =>
        Expect.None(
            from shape in Current
                .Protocol.Rules.SelectMany(rule => Counts(rule.When))
                .Select(count => (count.Needed, Size: count.Of.Length))
                .Distinct()
            from less in Subsets(shape.Size)
            from added in Enumerable.Range(0, shape.Size)
            let more = less | (1L << added)
            where
                Count(shape.Needed, shape.Size, less).Holds(Reading(new()))
                && !Count(shape.Needed, shape.Size, more).Holds(Reading(new()))
            select $"{shape.Needed} of {shape.Size}: {less:b} holds and {more:b} does not"
        );

    [Fact]
    public void No_answer_on_top_of_the_least_report_of_any_pattern_of_any_rule_lowers_its_level()
    {
        var compiler = new PatternCompiler(Current.Vocabulary);
        Expect.None(
            from rule in Current.Protocol.Rules.AsParallel()
            from pattern in compiler.Compile(rule.When)
            let least = LeastReport.Of(pattern)
            from report in new[] { least, Unsure(pattern, least) }.Distinct()
            let before = Current.Protocol.Assess(report, 0)
            let open = Completions.OpenIn(report)
            from question in Current.Vocabulary.Questions
            where !question.IsRequired
            from more in Said(question, report).Where(fact => IsMore(fact, report))
            let after = Current.Protocol.UrgencyOf(report.With(more))
            let flaw = after < before.Urgency
            || (open.Contains(question) && after > before.CouldBecome)
                ? $"brings {before.Urgency} to {after}"
            : !rule.When.Holds(Reading(report.With(more))) ? $"takes back {rule.Id}"
            : null
            where flaw is not null
            select $"{Word(more)} {flaw}: {ReportJson.Show(report)}"
        );
    }

    [Fact]
    public void Of_two_findings_together_neither_makes_the_other_less_urgent()
    {
        var offenders = new List<string>();
        foreach (var procedure in Current.Vocabulary.Procedures)
        {
            foreach (var day in new[] { 0, 1, 5, 30, 100 })
            {
                var report = new SymptomReport
                {
                    ProcedureType = procedure.Code,
                    DaysSince = day,
                    PainLevel = 2,
                };
                var alone = Findings
                    .Select(one => Current.Protocol.UrgencyOf(report.With(one.Code, Answer.Yes)))
                    .ToList();
                for (var first = 0; first < Findings.Length; first++)
                {
                    var withFirst = report.With(Findings[first].Code, Answer.Yes);
                    for (var second = 0; second < first; second++)
                    {
                        var both = Current.Protocol.UrgencyOf(
                            withFirst.With(Findings[second].Code, Answer.Yes)
                        );
                        if (both < alone[first] || both < alone[second])
                        {
                            offenders.Add(
                                $"{Findings[first]} and {Findings[second]} on {ReportJson.Show(report)}"
                            );
                        }
                    }
                }
            }
        }

        Expect.None(offenders);
    }

    private static Reading Reading(SymptomReport report) => new(report, Current.Vocabulary);

    /// <summary>Whether a fact adds to a report: it breaks a silence, turns "no" or "unsure" into more, or names one place more.</summary>
    private static bool IsMore(Fact fact, SymptomReport report) =>
        fact.Question.Kind switch
        {
            QuestionKind.Answer => ReportFacts.AnswerOf(fact.Codes[0])
                > report.AnswerTo(fact.Question.Code),
            QuestionKind.Codes => report.CodesOf(fact.Question.Code) is not { } listed
                || listed.All(fact.Codes.Contains),
            QuestionKind.Number => report.NumberOf(fact.Question.Code) is null,
            _ => report.CodeOf(fact.Question.Code) is null,
        };

    private static IEnumerable<Fact> Answers(
        Question question,
        Condition leaf,
        SymptomReport report
    ) =>
        question.Kind == QuestionKind.Answer
            ? question.Codes.Select(code => Fact.Of(question, code))
            : Completions.Classes(question, [leaf], report);

    /// <summary>Everything that can be said to a question; of lists, those with one code more than was said.</summary>
    private static IEnumerable<Fact> Said(Question question, SymptomReport report) =>
        question.Kind == QuestionKind.Codes
            ? question
                .Codes.Select(code =>
                    Fact.Of(
                        question,
                        [.. (report.CodesOf(question.Code) ?? []).Append(code).Distinct()]
                    )
                )
                .Append(Fact.Of(question, (report.CodesOf(question.Code) ?? []).AsSpan()))
            : ProtocolValues.Of(question, report);

    /// <summary>The least report with "unsure" wherever that is enough.</summary>
    private static SymptomReport Unsure(Pattern pattern, SymptomReport least) =>
        pattern
            .Demands.Where(demand => demand.Question.Kind == QuestionKind.Answer)
            .Select(demand => (demand, unsure: Fact.Of(demand.Question, "unsure")))
            .Where(at => at.demand.IsMetBy(least.With(at.unsure)))
            .Aggregate(least, (report, at) => report.With(at.unsure));

    private static string Word(Fact fact) =>
        $"{fact.Question} {fact.Number?.ToString() ?? string.Join(", ", fact.Codes)}";

    private static IEnumerable<CountOf> Counts(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.SelectMany(Counts).Prepend(count),
            Defined defined => Counts(defined.Definition.When),
            _ => [],
        };

    /// <summary>All subsets of a few parts; of more than a dozen, all that hold side by side.</summary>
    private static IEnumerable<long> Subsets(int size) =>
        size <= 12
            ? Enumerable.Range(0, 1 << size).Select(holding => (long)holding)
            : from length in Enumerable.Range(0, size + 1)
            from start in Enumerable.Range(0, size - length + 1)
            select ((1L << length) - 1) << start;

    private static CountOf Count(int needed, int size, long holding)
    {
        var (always, never) = (new CountOf(0, []), new CountOf(1, []));
        return new(
            needed,
            [
                .. Enumerable
                    .Range(0, size)
                    .Select(Condition (part) => (holding >> part & 1) == 1 ? always : never),
            ]
        );
    }
}
