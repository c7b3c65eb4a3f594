using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>Every rule earns its place, and the most dangerous signs are never answered with self-care.</summary>
public sealed class RuleProofs
{
    [Fact]
    public void Every_rule_fires_on_some_report_that_no_rule_above_it_decides()
    {
        var finder = new WitnessFinder(Current.Protocol);

        Expect.None(
            from rule in Current.Protocol.Rules
            let witness = finder.Find(rule)
            where witness.Urgency != rule.Level
            select $"{rule.Id} ({rule.Level}) is always overtaken: {witness.Urgency} on {ReportJson.Show(witness.Report)}"
        );
    }
}
