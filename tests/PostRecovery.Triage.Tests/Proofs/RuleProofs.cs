using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>Every rule earns its place, and the most dangerous signs are never answered with self-care.</summary>
public sealed class RuleProofs
{
    private static readonly string[] CaudaEquina =
    [
        "saddle_numbness",
        "bladder_retention",
        "bladder_incontinence",
        "bowel_incontinence",
        "genital_sensation_loss",
    ];

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

    [Fact]
    public void A_sign_of_cauda_equina_even_an_unsure_one_is_never_self_care() =>
        Expect.None(
            from code in CaudaEquina
            from answer in new[] { Answer.Unsure, Answer.Yes }
            from procedure in Current.Vocabulary.Procedures
            from day in Enumerable.Range(0, 400).Append(3650)
            from pain in Enumerable.Range(0, 11)
            let report = new SymptomReport
            {
                ProcedureType = procedure.Code,
                DaysSince = day,
                PainLevel = pain,
            }.With(code, answer)
            let urgency = Current.Protocol.UrgencyOf(report)
            where urgency < (answer == Answer.Yes ? Urgency.Emergency : Urgency.Soon)
            select $"{urgency} on {ReportJson.Show(report)}"
        );
}
