using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// Whether the approved table of rule boundaries notices every single thing that can be got wrong in a rule, or no report
/// at all can show it. <c>tests/mutation/content.sh</c> runs it alone, for its figures.
/// </summary>
public sealed class ContentMutation
{
    [Fact]
    public void Every_mutant_of_every_rule_is_killed_by_its_approved_reports_or_is_no_change_at_all()
    {
        var rows = BoundaryTable.Read().ToLookup(row => row.RuleId);
        var judged = Current
            .Protocol.Rules.AsParallel()
            .SelectMany(rule =>
                RuleMutant
                    .Of(rule)
                    .Select(mutant => (rule, mutant, Fate: Fate(rule, mutant, rows[rule.Id])))
            )
            .ToList();
        var lines = judged
            .GroupBy(at => at.mutant.What)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                $"| {group.Key} | {group.Count()} | {group.Count(at => at.Fate == "killed")} | {group.Count(at => at.Fate == "equivalent")} | {group.Count(at => at.Fate == "survived")} |"
            );
        var equivalent = judged
            .Where(at => at.Fate == "equivalent")
            .Select(at => Shown(at.rule, at.mutant));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"""
            | change | mutants | killed | equivalent | survived |
            |---|---|---|---|---|
            {string.Join('\n', lines)}

            Equivalent, since no report tells them apart:
            {string.Join('\n', equivalent.Order(StringComparer.Ordinal))}
            """
        );

        Expect.None(
            judged.Where(at => at.Fate == "survived").Select(at => Shown(at.rule, at.mutant))
        );
    }

    [Fact]
    public void No_part_of_a_condition_and_no_code_of_a_list_can_be_left_out_without_effect() =>
        Expect.None(
            from rule in Current.Protocol.Rules.AsParallel()
            from mutant in RuleMutant.OfCondition(rule)
            where mutant.What is "part left out" or "code left out"
            where mutant.Rule is { } other && RuleDifference.Between(rule, other) is null
            select Shown(rule, mutant)
        );

    private static string Shown(Rule rule, RuleMutant mutant) =>
        $"{rule.Id}: {mutant.What}, {mutant.Detail}";

    private static string Fate(
        Rule rule,
        RuleMutant mutant,
        IEnumerable<(string RuleId, string Level, bool Fires, SymptomReport Report)> rows
    )
    {
        if (rows.Any(row => IsNoticed(mutant.Rule, row.Level, row.Fires, row.Report)))
        {
            return "killed";
        }

        return mutant.Rule is { } other && RuleDifference.Between(rule, other) is null
            ? "equivalent"
            : "survived";
    }

    private static bool IsNoticed(Rule? rule, string level, bool fires, SymptomReport report) =>
        rule is null
            ? fires
            : rule.Level.Code() != level
                || rule.When.Holds(new(report, Current.Vocabulary)) != fires;
}
