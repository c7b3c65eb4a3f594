using FsCheck;
using FsCheck.Fluent;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>What the contract promises of every answer, held against the plain condition trees on random reports.</summary>
public sealed class AssessmentProperties
{
    [Fact]
    public void The_urgency_is_the_highest_level_among_the_rules_whose_tree_holds() =>
        ForAnyReport(
            3_000,
            report => Problem(Assess(report).Urgency != HighestByTree(report), "urgency")
        );

    [Fact]
    public void The_level_alone_is_the_urgency_of_the_whole_answer() =>
        ForAnyReport(
            5_000,
            report => Problem(Current.Protocol.UrgencyOf(report) != Assess(report).Urgency, "level")
        );

    [Fact]
    public void The_reasons_are_the_rules_whose_tree_holds_highest_first() =>
        ForAnyReport(
            2_000,
            report =>
            {
                var answer = Assess(report);
                var expected = Current
                    .Protocol.Rules.Where(rule => Fires(rule, report))
                    .Where(rule =>
                        rule.Level > Urgency.SelfCare || answer.Urgency <= Urgency.Routine
                    )
                    .OrderByDescending(rule => rule.Level);
                return Problem(
                    !expected.SequenceEqual(answer.Reasons.Select(reason => reason.Rule)),
                    "reasons"
                );
            }
        );

    [Fact]
    public void Because_is_enough_and_no_more() =>
        ForAnyReport(
            1_000,
            report =>
                Assess(report)
                    .Reasons.Select(reason => Explanation.FlawIn(reason, report))
                    .FirstOrDefault(flaw => flaw is not null)
        );

    [Fact]
    public void Could_become_is_the_highest_level_that_any_answers_to_open_questions_bring() =>
        ForAnyReport(
            400,
            report =>
            {
                var open = Completions.OpenIn(report);
                var highest = Current
                    .Protocol.Rules.Where(rule => Completions.CanHold(rule.When, report, open))
                    .Select(rule => rule.Level)
                    .Append(Urgency.SelfCare)
                    .Max();
                return Problem(Assess(report).CouldBecome != highest, $"could become {highest}");
            }
        );

    [Fact]
    public void The_worst_case_is_left_out_only_when_the_level_is_final() =>
        ForAnyReport(
            2_000,
            report =>
                Problem(Assess(report) is var a && a.IsFinal != a.WorstCase is null, "worst case")
        );

    [Fact]
    public void The_same_report_with_the_worst_case_merged_in_gets_exactly_what_it_could_become() =>
        ForAnyReport(
            2_000,
            report =>
            {
                var answer = Assess(report);
                var merged = Current.Protocol.UrgencyOf(
                    report.With(answer.WorstCase?.Answers ?? [])
                );
                return Problem(merged != answer.CouldBecome, "merged worst case");
            }
        );

    [Fact]
    public void The_worst_case_answers_only_open_questions()
    {
        ForAnyReport(
            500,
            report =>
            {
                var open = Completions.OpenIn(report);
                var closed = Assess(report)
                    .WorstCase?.Answers.FirstOrDefault(fact => !open.Contains(fact.Question));
                return Problem(closed is not null, $"{closed?.Question} is not open");
            }
        );
    }

    [Fact]
    public void No_single_answer_brings_what_a_worst_case_of_several_brings() =>
        ForAnyReport(
            300,
            report =>
            {
                var answer = Assess(report);
                if (answer.WorstCase is not { Answers.Length: > 1 } worst)
                {
                    return null;
                }

                var enough = Completions
                    .OpenIn(report)
                    .SelectMany(question => Completions.Values(question, worst.Rule.When, report))
                    .FirstOrDefault(fact =>
                        Current.Protocol.UrgencyOf(report.With(fact)) == answer.CouldBecome
                    );
                return Problem(enough is not null, $"{enough?.Question} alone");
            }
        );

    [Fact]
    public void Next_questions_are_there_exactly_while_the_level_is_provisional_and_the_first_decides_the_worst() =>
        ForAnyReport(
            2_000,
            report =>
            {
                var answer = Assess(report);
                var next = answer.NextQuestions;
                return Problem(next.IsEmpty != answer.IsFinal, "questions and status")
                    ?? Problem(next.Length > Assessment.UsualQuestions, "too many questions")
                    ?? Problem(
                        !next.IsEmpty && next.Max(one => one.CouldRaiseTo) != answer.CouldBecome,
                        "first question"
                    )
                    ?? Problem(
                        next.Any(one => one.CouldRaiseTo <= answer.Urgency),
                        "a question that raises nothing"
                    );
            }
        );

    [Fact]
    public void Next_questions_are_open() =>
        ForAnyReport(
            500,
            report =>
            {
                var open = Completions.OpenIn(report);
                var closed = Current
                    .Protocol.Assess(report, 200)
                    .NextQuestions.FirstOrDefault(next => !open.Contains(next.Question));
                return Problem(closed is not null, $"{closed?.Question} is not open");
            }
        );

    [Fact]
    public void One_more_yes_never_lowers_the_urgency() =>
        Prop.ForAll(
                RandomReports.Any,
                Gen.Elements(
                        Current.Vocabulary.Questions.Where(one => one.Kind == QuestionKind.Answer)
                    )
                    .ToArbitrary(),
                (report, added) =>
                    (
                        Current.Protocol.UrgencyOf(report.With(added.Code, Answer.Yes))
                        >= Current.Protocol.UrgencyOf(report)
                    ).Label($"{added} lowers {ReportJson.Show(report)}")
            )
            .Check(Seed.Times(5_000));

    [Fact]
    public void One_more_answer_of_any_kind_never_lowers_the_urgency_and_never_lets_it_pass_what_it_could_become() =>
        ForAnyReport(
            300,
            report =>
            {
                var answer = Assess(report);
                return (
                    from question in Completions.OpenIn(report)
                    from fact in Completions.Values(
                        question,
                        answer.Reasons.FirstOrDefault()?.Rule.When
                            ?? Current.Protocol.Rules[0].When,
                        report
                    )
                    let after = Current.Protocol.UrgencyOf(report.With(fact))
                    where
                        IsSilent(question, report)
                        && (after < answer.Urgency || after > answer.CouldBecome)
                    select $"{question} brings {after}"
                ).FirstOrDefault();
            }
        );

    [Fact]
    public void A_medicine_is_given_only_when_each_of_its_cautions_is_known_not_to_apply() =>
        ForAnyReport(
            300,
            report =>
            {
                var open = Completions.OpenIn(report);
                return Assess(report)
                    .Advice.Where(item => item is { Kind: AdviceKind.Medicine, NotWhen: not null })
                    .Where(item => Completions.CanHold(item.NotWhen!, report, open))
                    .Select(item => $"{item.Id} may be harmful")
                    .FirstOrDefault();
            }
        );

    [Fact]
    public void What_is_withheld_asks_for_open_questions_and_never_stands_among_the_advice() =>
        ForAnyReport(
            500,
            report =>
            {
                var answer = Assess(report);
                var open = Completions.OpenIn(report);
                return answer
                    .Withheld.Where(item =>
                        answer.Advice.Contains(item.Advice)
                        || item.Ask.IsEmpty
                        || item.Ask.Any(question => !open.Contains(question))
                    )
                    .Select(item => item.Advice.Id)
                    .FirstOrDefault();
            }
        );

    [Fact]
    public void The_safety_net_is_never_empty() =>
        ForAnyReport(2_000, report => Problem(Assess(report).SafetyNet.IsEmpty, "no safety net"));

    private static Assessment Assess(SymptomReport report) => Current.Protocol.Assess(report);

    private static bool Fires(Rule rule, SymptomReport report) =>
        rule.When.Holds(new(report, Current.Vocabulary));

    private static bool IsSilent(Question question, SymptomReport report) =>
        question.Kind != QuestionKind.Answer || report.AnswerTo(question.Code) == Answer.NotAsked;

    private static Urgency HighestByTree(SymptomReport report) =>
        Current
            .Protocol.Rules.Where(rule => Fires(rule, report))
            .Select(rule => rule.Level)
            .Append(Urgency.SelfCare)
            .Max();

    private static string? Problem(bool isThere, string what) => isThere ? what : null;

    /// <summary>Checks a promise on many reports; a failure prints the smallest report found, to be pasted.</summary>
    private static void ForAnyReport(int tests, Func<SymptomReport, string?> problem) =>
        Prop.ForAll(
                RandomReports.Any,
                report =>
                    problem(report) is { } found
                        ? false.Label($"{found}: {ReportJson.Show(report)}")
                        : true.ToProperty()
            )
            .Check(Seed.Times(tests));
}
