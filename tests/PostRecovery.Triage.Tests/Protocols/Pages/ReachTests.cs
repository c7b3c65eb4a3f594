using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Protocols.Pages;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

public class ReachTests
{
    /// <summary>Held against the plain conditions: what the filter hides after a procedure can never come up after it.</summary>
    [Fact]
    public void An_item_is_listed_after_exactly_the_procedures_after_which_it_can_hold()
    {
        var open = Current
            .Vocabulary.Questions.Where(question => question.Code != "procedureType")
            .ToImmutableHashSet();

        Expect.None(
            from rule in Current.Protocol.Rules
            let listed = ShownCurrent.Shown.ReachOf(rule.Id).Procedures
            from procedure in Current.Vocabulary.Procedures
            let report = new SymptomReport { ProcedureType = procedure.Code }
            where Completions.CanHold(rule.When, report, open) != listed.Contains(procedure)
            select $"{rule.Id} after {procedure.Code}"
        );
    }

    [Fact]
    public void A_rule_is_found_by_what_its_report_says_and_by_nothing_its_condition_does_not_name() =>
        Expect.None(
            from shown in ShownCurrent.Shown.Rules
            let found = ShownCurrent.Shown.ReachOf(shown.Rule.Id).Questions
            let said = shown.Witness.Report.Answers.Given.Select(given =>
                Current.Question(given.Key)
            )
            let wrong = said.Except(found)
                .Concat(found.Except(Completions.NamedBy(shown.Rule.When)))
            from question in wrong
            select $"{shown.Rule.Id}: {question.Path}"
        );

    [Fact]
    public void Advice_is_listed_at_the_levels_it_names_and_found_by_its_cautions()
    {
        var when = new CountOf(
            2,
            [new AtLevel([Urgency.SelfCare, Urgency.Soon]), new Said("chills", OrUnsure: false)]
        );

        var reach = Reach.Of(when, new Said("kidney_disease", OrUnsure: true), Current.Vocabulary);

        Assert.Equal([Urgency.SelfCare, Urgency.Soon], reach.Levels);
        Assert.Equal(Current.Vocabulary.Procedures, reach.Procedures);
        Assert.Equal(
            ["findings.chills", "findings.kidney_disease"],
            reach.Questions.Select(question => question.Path).Order()
        );
    }
}
