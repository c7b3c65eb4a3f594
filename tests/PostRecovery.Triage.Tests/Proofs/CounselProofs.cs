using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>Advice never contradicts itself, and every item of counsel can be given.</summary>
public sealed class CounselProofs
{
    private static readonly ImmutableArray<Urgency> Levels = [.. Enum.GetValues<Urgency>()];

    [Fact]
    public void No_report_gets_an_item_together_with_one_that_forbids_it()
    {
        var byId = Current.Protocol.Advice.ToDictionary(item => item.Id);
        Expect.None(
            from item in Current.Protocol.Advice
            from forbidden in item.Forbids
            from level in Levels
            from together in Together(item, byId[forbidden], level)
            select $"{item.Id} and {forbidden} at {level}: {together}"
        );
    }

    [Fact]
    public void Every_cause_can_be_named()
    {
        var seen = Seen();
        Expect.None(
            Current.Protocol.Causes.Select(cause => cause.Id).Where(id => !seen.Contains(id))
        );
    }

    [Fact]
    public void Every_advice_item_can_be_given()
    {
        var seen = Seen();
        Expect.None(
            Current.Protocol.Advice.Select(item => item.Id).Where(id => !seen.Contains(id))
        );
    }

    /// <summary>
    /// The ways in which both can hold and no caution surely forbids either. More answers only make more cautions hold, so
    /// it is enough to look at what the two ask for.
    /// </summary>
    private static IEnumerable<string> Together(Advice item, Advice forbidden, Urgency level)
    {
        var compiler = new PatternCompiler(Current.Vocabulary, level);
        var cautions = new[] { item.NotWhen, forbidden.NotWhen }
            .Where(caution => caution is not null)
            .SelectMany(caution => compiler.Compile(caution!))
            .ToList();
        return from one in compiler.Compile(item.When)
            from other in compiler.Compile(forbidden.When)
            let both = one.And(other)
            where both is not null && !cautions.Exists(caution => caution.IsImpliedBy(both))
            select string.Join(", ", both.Demands);
    }

    /// <summary>
    /// What is told in reports made for it: what an item asks for, at each level, with whatever first brings that level, and
    /// with every caution answered "no".
    /// </summary>
    private static HashSet<string> Seen()
    {
        var seen = new HashSet<string>();
        var random = new Random(7);
        foreach (var level in Levels)
        {
            var compiler = new PatternCompiler(Current.Vocabulary, level);
            var conditions = Current
                .Protocol.Causes.Select(cause => (cause.Id, cause.When))
                .Concat(Current.Protocol.Advice.Select(item => (item.Id, item.When)));
            foreach (var (id, when) in conditions)
            {
                foreach (var pattern in compiler.Compile(when).Where(_ => !seen.Contains(id)))
                {
                    Look(pattern, level, random, seen);
                }
            }
        }

        return seen;
    }

    private static void Look(Pattern pattern, Urgency level, Random random, HashSet<string> seen)
    {
        var raising = Current.Protocol.Rules.Where(rule => rule.Level == level).ToList();
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var report = new SymptomReport
            {
                ProcedureType = Current
                    .Vocabulary
                    .Procedures[random.Next(Current.Vocabulary.Procedures.Length)]
                    .Code,
                DaysSince = random.Next(60),
                PainLevel = random.Next(5),
            };
            report = pattern.Demands.Aggregate(report, Meet);
            if (Current.Protocol.UrgencyOf(report) < level && raising.Count > 0)
            {
                var rule = raising[random.Next(raising.Count)];
                var patterns = new PatternCompiler(Current.Vocabulary).Compile(rule.When);
                report = patterns[random.Next(patterns.Length)]
                    .Demands.Where(demand => !demand.Question.IsRequired)
                    .Aggregate(report, Meet);
            }

            report = Current
                .Vocabulary.Questions.Where(question => question.Kind == QuestionKind.Answer)
                .Where(question => report.AnswerTo(question.Code) == Answer.NotAsked)
                .Aggregate(report, (sum, question) => sum.With(question.Code, Answer.No)) with
            {
                AgeYears = report.AgeYears ?? 40,
                PregnancyWeeks = report.PregnancyWeeks ?? 0,
            };
            var answer = Current.Protocol.Assess(report, 0);
            seen.UnionWith(answer.PossibleCauses.Select(cause => cause.Id));
            seen.UnionWith(answer.Advice.Concat(answer.SafetyNet).Select(item => item.Id));
        }
    }

    private static SymptomReport Meet(SymptomReport report, Demand demand) =>
        demand.IsMetBy(report) || demand.Witness(report) is not { } fact
            ? report
            : report.With(fact);
}
