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
        return new Search(condition, patterns).From(
            new(),
            UInt128.Zero,
            Completions.NamedBy(condition),
            [.. Enumerable.Range(0, patterns.Length)]
        );
    }

    /// <param name="condition">The condition that the patterns are held against.</param>
    /// <param name="patterns">Its patterns.</param>
    /// <remarks>
    /// A place once looked at is not looked at again: where the same leaves hold, the same questions are left and the same
    /// patterns are alive, all that is below is the same. The day is told apart because it bounds the hours.
    /// </remarks>
    private sealed class Search(Condition condition, ImmutableArray<Pattern> patterns)
    {
        private readonly LeafTree tree = new(condition);
        private readonly HashSet<(UInt128 Met, int? Days, string Left, string Alive)> seen = [];
        private readonly Dictionary<(int, int?), ImmutableArray<(Fact, UInt128)>> values = [];

        /// <param name="report">What was said so far.</param>
        /// <param name="met">The leaves that it makes hold.</param>
        /// <param name="left">The questions to which every answer is still to be tried.</param>
        /// <param name="alive">The places of the patterns that what was said does not rule out.</param>
        public IEnumerable<string> From(
            SymptomReport report,
            UInt128 met,
            ImmutableArray<Question> left,
            ImmutableArray<int> alive
        )
        {
            if (!seen.Add((met, report.DaysSince, Key(left.Select(one => one.Index)), Key(alive))))
            {
                return [];
            }

            if (alive.Any(at => patterns[at].Demands.All(demand => demand.IsMetBy(report))))
            {
                // More answers never take it back, so what holds now holds for everything below.
                return condition.Holds(new(report, Current.Vocabulary))
                    ? []
                    : [$"a pattern holds and the tree does not: {ReportJson.Show(report)}"];
            }

            if (alive.IsEmpty)
            {
                return Completions.CanHold(condition, report, left.ToHashSet())
                    ? [$"the tree can hold and no pattern does: {ReportJson.Show(report)}"]
                    : [];
            }

            var question = MostNamed(alive, left);
            var others = left.Remove(question);
            return Values(question, report)
                .Select(value => (Report: report.With(value.Fact), Met: met | value.Met))
                .Prepend((Report: report, Met: met))
                .SelectMany(said =>
                    From(said.Report, said.Met, others, Survivors(alive, question, said.Report))
                );
        }

        /// <summary>The answers that the condition can tell from silence, each with the leaves that it makes hold.</summary>
        private ImmutableArray<(Fact Fact, UInt128 Met)> Values(
            Question question,
            SymptomReport report
        )
        {
            var key = (question.Index, report.DaysSince);
            if (!values.TryGetValue(key, out var all))
            {
                all =
                [
                    .. Completions
                        .Values(question, condition, report)
                        .Select(fact => (fact, tree.Met(fact))),
                ];
                values[key] = all;
            }

            return all;
        }

        private Question MostNamed(ImmutableArray<int> alive, ImmutableArray<Question> left)
        {
            var named = alive
                .SelectMany(at => patterns[at].Demands)
                .CountBy(demand => demand.Question)
                .ToDictionary();
            return left.MaxBy(question => named.GetValueOrDefault(question))!;
        }

        private ImmutableArray<int> Survivors(
            ImmutableArray<int> alive,
            Question question,
            SymptomReport report
        ) =>
            [
                .. alive.Where(at =>
                    patterns[at]
                        .Demands.All(demand =>
                            demand.Question != question || demand.IsMetBy(report)
                        )
                ),
            ];

        private static string Key(IEnumerable<int> places) =>
            string.Concat(places.Select(place => (char)place));
    }
}
