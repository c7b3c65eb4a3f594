using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>Which answers change when a rule of the small protocol does, each with the least report that shows it, as approved.</summary>
public sealed class SmallChangesTests
{
    [Fact]
    public void Every_change_of_a_rule_shows_in_the_answers_that_were_approved() =>
        Approved.Matches(Changes(), "tests", "PostRecovery.Triage.Tests", "Proofs", "changes.txt");

    private static IEnumerable<string> Changes()
    {
        var whole = SmallChanges.Whole();
        foreach (var (name, changed) in SmallChanges.Of(whole))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            yield return name;
            var diff = ProtocolDiff.Between(whole, changed);
            foreach (var change in diff.Lowered.Concat(diff.Raised))
            {
                yield return $"  {change.RuleId} {change.Before.Code()} to {change.After.Code()} on {FactJson.Line(change.Facts)}";
            }
        }
    }
}
