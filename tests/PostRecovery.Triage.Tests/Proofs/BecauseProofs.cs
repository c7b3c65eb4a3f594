using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// Each reason is enough and minimal, whatever else was said: for every pattern of every rule, with every value that the
/// rule can tell apart, with nothing else said and with everything else answered yes.
/// </summary>
public sealed class BecauseProofs
{
    [Fact]
    public void Each_reason_is_enough_and_minimal_for_every_pattern_of_every_rule() =>
        Expect.None(
            from rule in Current.Protocol.Rules.AsParallel()
            let leaves = Completions.Leaves(rule.When).ToList()
            from pattern in new PatternCompiler(Current.Vocabulary).Compile(rule.When)
            from least in Variants(pattern, leaves)
            from report in new[] { least, least.Rest(Answer.Unsure), least.Rest(Answer.Yes) }
            let reasons = Current.Protocol.Assess(report, 0).Reasons
            let reason = reasons.FirstOrDefault(reason => reason.Rule.Id == rule.Id)
            where reason is not null
            let flaw = Explanation.FlawIn(reason, report)
            where flaw is not null
            select $"{flaw}: {ReportJson.Show(report)}"
        );

    /// <summary>The least report of a pattern, with each number and list that the rule can tell apart in its turn.</summary>
    private static IEnumerable<SymptomReport> Variants(Pattern pattern, List<Condition> leaves)
    {
        var least = LeastReport.Of(pattern);
        return pattern
            .Demands.Where(demand => demand.Question.Kind != QuestionKind.Answer)
            .SelectMany(demand => Completions.Classes(demand.Question, leaves, least))
            .Where(fact => fact.Question.Code != "daysSince" || least.HoursSince is null)
            .Select(fact => least.With(fact))
            .Prepend(least)
            .Where(report => pattern.Demands.All(demand => demand.IsMetBy(report)));
    }
}
