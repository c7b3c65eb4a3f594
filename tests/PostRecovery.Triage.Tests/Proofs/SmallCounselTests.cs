using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;
using CounselReports = PostRecovery.Triage.Proofs.CounselReports;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>The reports that bring a rule, a cause or an advice item of the small protocol to light, as approved.</summary>
public sealed class SmallCounselTests
{
    [Fact]
    public void The_least_report_of_everything_is_the_approved_one() =>
        Approved.Matches(
            Found(),
            "tests",
            "PostRecovery.Triage.Tests",
            "Proofs",
            "least-reports.txt"
        );

    private static IEnumerable<string> Found()
    {
        var protocol = SmallChanges.Whole();
        var (finder, counsel) = (new WitnessFinder(protocol), new CounselReports(protocol));
        return
        [
            .. from rule in protocol.Rules
            let witness = finder.Find(rule)
            select $"rule {rule.Id}: {witness.Urgency.Code()}{(witness.DecidesAlone ? " alone" : "")} on {Line(witness.Report)}",
            .. protocol.Causes.Select(cause => $"cause {cause.Id}: {Line(counsel.Naming(cause))}"),
            .. protocol.Advice.Select(item => $"advice {item.Id}: {Line(counsel.Giving(item))}"),
            .. from item in protocol.Advice
            from other in protocol.Advice
            where item != other
            select $"both {item.Id} and {other.Id}: {Line(counsel.GivingBoth(item, other))}",
            .. from item in protocol.Advice
            where item.NotWhen is not null
            from report in counsel.AroundCautions(item)
            select $"around {item.Id}: {Line(report)}",
            .. new ProtocolProofs(protocol).Flaws().Select(flaw => $"flaw {flaw}"),
        ];

        string Line(SymptomReport? report) =>
            report is null ? "none" : FactJson.Line(report.Facts(protocol.Vocabulary));
    }
}
