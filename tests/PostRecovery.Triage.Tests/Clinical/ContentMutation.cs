using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// Whether the approved table of rule boundaries notices every single thing that can be got wrong in a rule, or no report
/// at all can show it; and that no condition says anything needless. <c>tests/mutation/content.sh</c> runs it alone, for
/// its figures.
/// </summary>
public sealed class ContentMutation
{
    private static readonly Shared<ImmutableArray<Verdict>> Judged = new(Judge);

    [Fact]
    public void Every_mutant_of_every_rule_is_killed_by_its_approved_reports_or_is_no_change_at_all()
    {
        var judged = Judged.Value;
        var lines = judged
            .GroupBy(at => at.Mutant.What)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                $"| {group.Key} | {group.Count()} | {group.Count(at => at.Fate == "killed")} | {group.Count(at => at.Fate == "equivalent")} | {group.Count(at => at.Fate == "survived")} |"
            );
        var equivalent = judged
            .Where(at => at.Fate == "equivalent")
            .Select(at => Shown(at.Rule, at.Mutant));
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
            judged.Where(at => at.Fate == "survived").Select(at => Shown(at.Rule, at.Mutant))
        );
    }

    [Fact]
    public void No_part_of_a_condition_and_no_code_of_a_list_can_be_left_out_without_effect() =>
        Expect.None(
            from at in Judged.Value
            where at.Mutant.What is "part left out" or "code left out"
            group at by PlaceOf(at) into alike
            where alike.All(at => at.Fate == "equivalent")
            select Shown(alike.First().Rule, alike.First().Mutant)
        );

    [Fact]
    public void No_any_stands_straight_in_an_any_and_no_all_in_an_all() =>
        Expect.None(
            from item in Current
                .Protocol.Rules.Select(rule => (rule.Id, rule.When))
                .Concat(Current.Protocol.Definitions.Select(one => (one.Id, one.When)))
            from nested in Nested(item.When)
            select $"{item.Id}: {ConditionText.Describe(nested, Current.Vocabulary)}"
        );

    private static ImmutableArray<Verdict> Judge()
    {
        var rows = BoundaryTable.Read().ToLookup(row => row.RuleId);
        return
        [
            .. from rule in Current.Protocol.Rules.AsParallel()
            from mutant in RuleMutant.Of(rule)
            select new Verdict(rule, mutant, Fate(rule, mutant, rows[rule.Id])),
        ];
    }

    /// <summary>The counts that say the same when their parts stand in the count around them.</summary>
    private static IEnumerable<Condition> Nested(Condition condition) =>
        condition is not CountOf outer
            ? []
            : outer
                .Of.OfType<CountOf>()
                .Where(inner => (IsAny(outer) && IsAny(inner)) || (IsAll(outer) && IsAll(inner)))
                .Concat(outer.Of.SelectMany(Nested));

    /// <summary>Where something was left out: in a definition it is one place, whichever rules name it.</summary>
    private static string PlaceOf(Verdict at) =>
        at.Mutant.Within is { } definition
            ? $"{definition.Id}: {ConditionText.Describe(definition.When, Current.Vocabulary)}"
            : $"{at.Rule.Id}: {ConditionText.Describe(at.Mutant.Rule!.When, Current.Vocabulary)}";

    private static bool IsAny(CountOf count) => count.Needed == 1;

    private static bool IsAll(CountOf count) => count.Needed == count.Of.Length;

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

    /// <summary>What became of one mutant of a rule: killed, equivalent or survived.</summary>
    private sealed record Verdict(Rule Rule, RuleMutant Mutant, string Fate);
}
