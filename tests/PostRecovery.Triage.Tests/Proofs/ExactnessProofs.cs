using System.Collections.Immutable;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// What a rule could still do, by how few answers, and why it fires: for each rule of the protocol, on every report over the
/// questions it depends on, against trying all answers on its tree.
/// </summary>
/// <remarks>
/// A rule with more reports than <see cref="Most"/> is taken apart into rules of which one fires exactly when it does, until
/// each is small enough. That its own patterns are those of its parts is held by <see cref="CompiledFormProofs"/>.
/// </remarks>
public sealed class ExactnessProofs
{
    /// <summary>How many reports of one condition are looked at before it is taken apart.</summary>
    private const int Most = 300;

    [Fact]
    public void For_each_rule_what_it_could_become_by_how_few_answers_and_because_of_what_are_exact()
    {
        var flaws = Current
            .Protocol.Rules.AsParallel()
            .SelectMany(rule => Parts(rule.When).Select(part => rule with { When = part }))
            .SelectMany(Flaws)
            .ToList();

        Expect.None(flaws);
    }

    /// <summary>A part fires exactly when one of its own parts does, or the proof above would prove something else.</summary>
    [Fact]
    public void Where_a_rule_is_taken_apart_it_fires_exactly_when_one_of_its_parts_does()
    {
        var random = new Random(20_261_126);
        Expect.None(
            from rule in Current.Protocol.Rules
            let parts = ConditionParts.Split(rule.When).ToList()
            where parts.Count > 0
            let tree = new LeafTree(rule.When)
            from report in Enumerable.Range(0, 20).Select(_ => RandomReports.Near(rule, random))
            let reading = new Reading(report, Current.Vocabulary)
            where rule.When.Holds(reading) != parts.Exists(part => part.Holds(reading))
            select $"{rule.Id} and its parts differ: {ReportJson.Show(report)}"
        );
    }

    /// <summary>The whole protocol is the sum of its rules: the highest of them, and of those the one with the fewest answers.</summary>
    [Fact]
    public void The_whole_answer_is_that_of_the_rule_that_could_bring_most_by_fewest_answers()
    {
        var random = new Random(20_261_126);
        var alone = Current.Protocol.Rules.Select(Alone).ToImmutableArray();
        var reports = Enumerable.Range(0, 500).Select(_ => RandomReports.Next(random)).ToList();
        Expect.None(
            from report in reports
            let whole = Current.Protocol.Assess(report, 0)
            let each = alone.Select(rule => rule.Assess(report, 0)).ToList()
            let could = each.Max(one => one.CouldBecome)
            let fewest = each.Where(one => one.CouldBecome == could)
                .Min(one => one.WorstCase?.Answers.Length ?? 0)
            where
                whole.Urgency != each.Max(one => one.Urgency)
                || whole.CouldBecome != could
                || (!whole.IsFinal && whole.WorstCase!.Answers.Length != fewest)
            select $"could become {could} by {fewest} answers: {ReportJson.Show(report)}"
        );
    }

    private static IEnumerable<Condition> Parts(Condition condition)
    {
        var parts = ConditionParts.Split(condition).ToList();
        return parts.Count > 0 && new ReportSpace(condition).Reports().Skip(Most).Any()
            ? parts.SelectMany(Parts)
            : [condition];
    }

    private static Assessor Alone(Rule rule) =>
        new(Current.Protocol.Content with { Rules = [rule], Causes = [], Advice = [] });

    /// <summary>The shortest counterexample of each rule is the one to look at; the first few are enough to find it.</summary>
    private static IEnumerable<string> Flaws(Rule part)
    {
        var rule = part with { Level = Urgency.Emergency };
        var space = new ReportSpace(rule.When);
        var (alone, brute) = (Alone(rule), new FewestAnswers(space.Tree));
        var settles = space.Questions.Any(question =>
            question.FollowUpOf is not null || question.AppliesTo is not null
        );
        return space
            .Reports()
            .Select(report => (report, flaw: FlawOn(report)))
            .Where(at => at.flaw is not null)
            .Take(5)
            .Select(at => $"{part.Id}: {at.flaw}: {ReportJson.Show(at.report)}");

        string? FlawOn(SymptomReport report)
        {
            var open = Completions.OpenIn(report, space.Questions, settles);
            var fewest = brute.Find(
                space.Tree.Met(report),
                [.. open.Select(question => space.Brings(question, report))]
            );
            return FlawIn(alone.Assess(report, 0), report, open, fewest);
        }
    }

    private static string? FlawIn(
        Assessment answer,
        SymptomReport report,
        IReadOnlyCollection<Question> open,
        int? fewest
    )
    {
        var said =
            answer.CouldBecome == Urgency.Emergency
                ? answer.WorstCase?.Answers.Length ?? 0
                : (int?)null;
        if (said != fewest)
        {
            return $"takes {Count(fewest)} answers, said were {Count(said)}";
        }

        if (answer.WorstCase is { } worst)
        {
            return worst.Answers.FirstOrDefault(fact => !open.Contains(fact.Question)) is { } closed
                    ? $"{closed.Question} is not open"
                : worst.Rule.When.Holds(new(report.With(worst.Answers), Current.Vocabulary)) ? null
                : "the worst case does not fire the rule";
        }

        return answer.Reasons.Select(reason => Explanation.FlawIn(reason, report)).FirstOrDefault();
    }

    private static string Count(int? answers) => answers?.ToString() ?? "no number of";
}
