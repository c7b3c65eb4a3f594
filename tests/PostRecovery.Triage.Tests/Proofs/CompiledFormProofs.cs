using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// Every condition of the protocol and its patterns hold for the same reports: not on samples, but for every answer to
/// everything the condition names. A branch of the search is left only where both are decided for all that is below it.
/// </summary>
public sealed class CompiledFormProofs
{
    [Fact]
    public void Every_rule_and_its_patterns_agree_on_every_report() =>
        Expect.None(
            Current.Protocol.Rules.SelectMany(rule =>
                Disagreements(rule.When).Select(at => $"{rule.Id}: {at}").Take(1)
            )
        );

    [Fact]
    public void Every_appliesTo_and_its_patterns_agree_on_every_report() =>
        Expect.None(
            from question in Current.Vocabulary.Questions
            where question.AppliesTo is not null
            from at in Disagreements(question.AppliesTo!).Take(1)
            select $"{question.Path}: {at}"
        );

    private static IEnumerable<string> Disagreements(Condition condition)
    {
        var patterns = new PatternCompiler(Current.Vocabulary).Compile(condition);
        return new Search(condition).From(
            new SymptomReport(),
            [.. Completions.NamedBy(condition)],
            [.. patterns]
        );
    }

    /// <param name="condition">The condition that the patterns are held against.</param>
    private sealed class Search(Condition condition)
    {
        /// <param name="report">What was said so far.</param>
        /// <param name="undecided">The questions to which every answer is still to be tried.</param>
        /// <param name="alive">The patterns that what was said does not rule out.</param>
        public IEnumerable<string> From(
            SymptomReport report,
            ImmutableHashSet<Question> undecided,
            List<Pattern> alive
        )
        {
            if (alive.Exists(pattern => pattern.Demands.All(demand => demand.IsMetBy(report))))
            {
                // More answers never take it back, so what holds now holds for everything below.
                return condition.Holds(new(report, Current.Vocabulary))
                    ? []
                    : [$"a pattern holds and the tree does not: {ReportJson.Show(report)}"];
            }

            if (alive.Count == 0)
            {
                return Completions.CanHold(condition, report, undecided)
                    ? [$"the tree can hold and no pattern does: {ReportJson.Show(report)}"]
                    : [];
            }

            var question = MostNamed(alive, undecided);
            return Branches(question, report)
                .SelectMany(branch =>
                    From(branch, undecided.Remove(question), Survivors(alive, question, branch))
                );
        }

        private IEnumerable<SymptomReport> Branches(Question question, SymptomReport report) =>
            Completions
                .Values(question, condition, report)
                .Select(fact => report.With(fact))
                .Prepend(report);

        private static Question MostNamed(
            List<Pattern> alive,
            ImmutableHashSet<Question> undecided
        ) =>
            alive
                .SelectMany(pattern => pattern.Demands)
                .Select(demand => demand.Question)
                .Where(undecided.Contains)
                .GroupBy(question => question)
                .MaxBy(group => group.Count())!
                .Key;

        private static List<Pattern> Survivors(
            List<Pattern> alive,
            Question question,
            SymptomReport report
        ) =>
            alive.FindAll(pattern =>
                pattern.Demands.All(demand => demand.Question != question || demand.IsMetBy(report))
            );
    }
}
