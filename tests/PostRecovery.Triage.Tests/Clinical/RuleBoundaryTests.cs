using System.Text;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// The table of where each rule begins and ends is the one that was approved: whoever changes a rule sees, and a clinician
/// reviews, which reports it now fires on and which no longer.
/// </summary>
public sealed class RuleBoundaryTests
{
    [Fact]
    public void The_rules_begin_and_end_where_it_was_approved()
    {
        var table = new StringBuilder();
        foreach (
            var (rule, rows) in Current
                .Protocol.Rules.AsParallel()
                .Select(rule => (rule, RuleBoundaries.Of(rule).ToList()))
                .OrderBy(at => at.rule.Id, StringComparer.Ordinal)
        )
        {
            table.Append(BoundaryTable.Heading(rule)).Append('\n');
            foreach (var (report, fires) in rows)
            {
                table.Append(BoundaryTable.Row(report, fires)).Append('\n');
            }
        }

        Approved.Matches(table.ToString(), BoundaryTable.Path);
    }

    /// <summary>The table would say the same of the engine, which judges by patterns and not by trees.</summary>
    [Fact]
    public void The_engine_fires_each_rule_on_its_approved_reports_and_on_no_others() =>
        Expect.None(
            from row in BoundaryTable.Read()
            let fired = Current.Protocol.Fired(row.Report).Exists(rule => rule.Id == row.RuleId)
            where fired != row.Fires
            select $"{row.RuleId} {(fired ? "fires" : "does not fire")}: {ReportJson.Show(row.Report)}"
        );
}
