using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// Where a rule begins and ends: for each leaf of its condition small reports on either side of it, on which it hangs alone
/// whether the rule fires. For a number both ends of its range and the next value beyond; for an answer yes, unsure and no; for a code
/// or list one of each kind. Where a rule with one thing wrong (<see cref="RuleMutant"/>) would pass all of these, a report that tells it
/// apart is added, so that only what no report tells apart goes unnoticed.
/// </summary>
internal static class RuleBoundaries
{
    /// <summary>Finer than any bound in use of a number that is not whole.</summary>
    private const double Step = 0.01;

    /// <summary>The reports of a rule, each with whether the rule fires; those that fire first, then as found.</summary>
    public static IEnumerable<(SymptomReport Report, bool Fires)> Of(Rule rule)
    {
        var rows = AtLeaves(rule).DistinctBy(row => ReportJson.Show(row.Report)).ToList();
        foreach (var mutant in RuleMutant.OfCondition(rule))
        {
            if (
                rows.TrueForAll(row => Fires(mutant.Rule!, row.Report) == row.Fires)
                && RuleDifference.Between(rule, mutant.Rule!) is { } report
            )
            {
                rows.Add((report, Fires(rule, report)));
            }
        }

        return rows.OrderByDescending(row => row.Fires);
    }

    private static IEnumerable<(SymptomReport Report, bool Fires)> AtLeaves(Rule rule)
    {
        var leaves = Completions.Leaves(rule.When).ToList();
        var seen = new HashSet<(int, string, bool)>();
        var tree = new LeafTree(rule.When);
        return from pattern in new PatternCompiler(Current.Vocabulary).Compile(rule.When)
            from least in Backgrounds(pattern, leaves)
            from demand in pattern.Demands
            from fact in Around(demand, leaves, least)
            let report = least.With(fact)
            let fires = Fires(rule, report)
            where Agrees(report) && demand.IsMetBy(report) == fires
            where
                Deciding(tree, demand.Question, report)
                    .Select(leaf => seen.Add((leaf, Word(fact), fires)))
                    .ToList()
                    .Contains(true)
            select (report, fires);
    }

    /// <summary>
    /// The least report of a pattern on every ground that the rule tells apart: what fires anyway by another pattern, such as
    /// on a later day, shows no boundary of this one.
    /// </summary>
    private static IEnumerable<SymptomReport> Backgrounds(Pattern pattern, List<Condition> leaves)
    {
        var least = LeastReport.Of(pattern);
        return Current
            .Vocabulary.Questions.Where(question => question.IsRequired)
            .Where(question => pattern.Demands.All(demand => demand.Question != question))
            .Aggregate(
                (IEnumerable<SymptomReport>)[least],
                (reports, question) =>
                    reports.SelectMany(report =>
                        Completions
                            .Classes(question, leaves, report)
                            .Select(fact => report.With(fact))
                            .Prepend(report)
                    )
            )
            .Where(Agrees);
    }

    private static bool Fires(Rule rule, SymptomReport report) =>
        rule.When.Holds(new(report, Current.Vocabulary));

    /// <summary>The leaves about a question on which it hangs whether the rule fires.</summary>
    private static IEnumerable<int> Deciding(LeafTree tree, Question question, SymptomReport report)
    {
        var met = tree.Met(report);
        return tree.LeavesAbout(question)
            .Where(leaf => tree.Holds(met) != tree.Holds(met ^ (UInt128.One << leaf)));
    }

    private static string Word(Fact fact) => $"{fact.Number} {string.Join(' ', fact.Codes)}";

    private static bool Agrees(SymptomReport report) =>
        report is not { HoursSince: { } hours, DaysSince: { } days }
        || TimeWindow.Agrees(days, hours);

    private static IEnumerable<Fact> Around(
        Demand demand,
        List<Condition> leaves,
        SymptomReport report
    )
    {
        var question = demand.Question;
        return demand switch
        {
            RangeDemand range => Ends(range)
                .Where(number => question.Min <= number && number <= question.Max)
                .Select(number => Fact.Of(question, number)),
            CodeDemand when question.Kind == QuestionKind.Answer => question.Codes.Select(code =>
                Fact.Of(question, code)
            ),
            ListDemand => question
                .Codes.Select(code => Fact.Of(question, [code]))
                .GroupBy(fact => demand.IsMetBy(new SymptomReport().With(fact)))
                .Select(alike => alike.First())
                .Append(demand.Witness(report)!),
            _ => Completions.Classes(question, leaves, report),
        };
    }

    private static IEnumerable<double> Ends(RangeDemand range)
    {
        var step = range.Question.IsWhole ? 1 : Step;
        return new[] { range.Min, range.Max, range.Min - step, range.Max + step }
            .Where(double.IsFinite)
            .Select(number => Math.Round(number, 2));
    }
}
