using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// Whether the approved table of rule boundaries notices every single thing that can be got wrong in a rule. Takes minutes,
/// so it runs only when it is asked for: <c>tests/mutation/content.sh</c>.
/// </summary>
public sealed class ContentMutation
{
    private static readonly PatternCompiler Compiler = new(Current.Vocabulary);

    [Fact(Explicit = true)]
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
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"| change | mutants | killed | equivalent | survived |\n|---|---|---|---|---|\n{string.Join('\n', lines)}"
        );

        Expect.None(
            judged
                .Where(at => at.Fate == "survived")
                .Select(at => $"{at.rule.Id}: {at.mutant.What}")
        );
    }

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

        return mutant.Rule is { } other && IsSame(rule, other) ? "equivalent" : "survived";
    }

    private static bool IsNoticed(Rule? rule, string level, bool fires, SymptomReport report) =>
        rule is null
            ? fires
            : rule.Level.Code() != level
                || rule.When.Holds(new(report, Current.Vocabulary)) != fires;

    /// <summary>Two conditions with the same patterns hold for the same reports; a bound beyond the question's limits is none.</summary>
    private static bool IsSame(Rule one, Rule other)
    {
        var (mine, theirs) = (Compiler.Compile(one.When), Compiler.Compile(other.When));
        return mine.All(pattern => theirs.Any(same => IsWithin(pattern, same)))
            && theirs.All(pattern => mine.Any(same => IsWithin(pattern, same)));

        static bool IsWithin(Pattern narrow, Pattern wide) => wide.IsImpliedBy(Limited(narrow));
    }

    private static Pattern Limited(Pattern pattern) =>
        new([
            .. pattern.Demands.Select(demand =>
                demand is RangeDemand range
                    ? range with
                    {
                        Min = Math.Max(range.Min, range.Question.Min),
                        Max = Math.Min(range.Max, range.Question.Max),
                    }
                    : demand
            ),
        ]);
}
