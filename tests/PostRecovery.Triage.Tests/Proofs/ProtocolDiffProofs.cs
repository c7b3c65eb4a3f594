using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// Which answers change between two protocols, held against every report of random small ones: rule by rule, how far its
/// answers fall, and with how few facts that shows. The plain trees judge here, not the patterns.
/// </summary>
public sealed class ProtocolDiffProofs
{
    private static readonly ImmutableArray<SymptomReport> Every = [.. SmallReports.All()];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_changed_answer_is_found_with_the_least_report_that_shows_it(int seed)
    {
        var random = new Random(seed);
        var rules = Enumerable.Range(0, 4).Select(_ => SmallReports.Rule(random)).ToArray();
        var before = Tiny.Of(rules);
        rules[random.Next(4)] = SmallReports.Rule(random);
        rules[random.Next(4)].Level = SmallReports.Level(random);
        var after = Tiny.Of(rules);

        var diff = ProtocolDiff.Between(before, after);

        Expect.None(Different(Falls(before, after), diff.Lowered, one => one.After));
        Expect.None(Different(Falls(after, before), diff.Raised, one => one.Before));
        Expect.None(diff.Lowered.Concat(diff.Raised).Where(IsFalse).Select(one => one.ToString()));

        bool IsFalse(AnswerChange change)
        {
            var report = new SymptomReport().With(change.Facts);
            return before.UrgencyOf(report) != change.Before
                || after.UrgencyOf(report) != change.After;
        }
    }

    [Fact]
    public void The_random_protocols_have_answers_of_both_kinds_to_find()
    {
        var kinds = Enumerable
            .Range(1, 40)
            .Select(seed => new Random(seed))
            .Select(random =>
                ProtocolDiff.Between(
                    Tiny.Of(SmallReports.Rule(random), SmallReports.Rule(random)),
                    Tiny.Of(SmallReports.Rule(random), SmallReports.Rule(random))
                )
            )
            .ToList();

        Assert.True(kinds.Count(diff => diff.Lowered.Length > 0) > 10);
        Assert.True(kinds.Count(diff => diff.Raised.Length > 0) > 10);
    }

    /// <summary>What was found and is not so, or is so and was not found: rule, level and number of facts, and a report.</summary>
    private static IEnumerable<string> Different(
        IEnumerable<(string Fall, SymptomReport Report)> every,
        IEnumerable<AnswerChange> found,
        Func<AnswerChange, Urgency> lower
    )
    {
        var truly = every.ToDictionary(at => at.Fall, at => at.Report);
        var said = found.ToDictionary(
            one => $"{one.RuleId} to {lower(one)} with {one.Facts.Length}",
            one => new SymptomReport().With(one.Facts)
        );
        return truly
            .ExceptBy(said.Keys, at => at.Key)
            .Select(at => $"not found: {at.Key}: {ReportJson.Show(at.Value)}")
            .Concat(
                said.ExceptBy(truly.Keys, at => at.Key)
                    .Select(at => $"not so: {at.Key}: {ReportJson.Show(at.Value)}")
            );
    }

    private static IEnumerable<(string Fall, SymptomReport Report)> Falls(
        Protocol higher,
        Protocol lower
    )
    {
        var fallen = Every
            .Select(report =>
                (
                    report,
                    From: SmallReports.Level(higher, report),
                    To: SmallReports.Level(lower, report)
                )
            )
            .Where(at => at.To < at.From)
            .ToList();
        return from rule in higher.Rules
            let falls = fallen
                .Where(at => at.From == rule.Level)
                .Where(at => rule.When.Holds(new(at.report, higher.Vocabulary)))
                .Select(at => (at.To, Facts: SmallReports.Facts(at.report), at.report))
                .ToList()
            where falls.Count > 0
            let deepest = falls.MinBy(at => (at.To, at.Facts))
            select ($"{rule.Id} to {deepest.To} with {deepest.Facts}", deepest.report);
    }
}
