using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>Advice never contradicts itself, and every item of counsel can be given.</summary>
public sealed class CounselProofs
{
    private static readonly ImmutableArray<Urgency> Levels = [.. Enum.GetValues<Urgency>()];

    [Fact]
    public void No_report_gets_an_item_together_with_one_that_forbids_it() =>
        Expect.None(
            from pair in Forbidding()
            from level in Levels
            from together in Together(pair.Item, pair.Forbidden, level)
            select $"{pair.Item.Id} and {pair.Forbidden.Id} at {level}: {ReportJson.Show(together)}"
        );

    /// <summary>The content keeps them apart, says the proof above; here the engine does, wherever both would help.</summary>
    [Fact]
    public void No_report_made_for_two_items_is_answered_with_both_where_one_forbids_the_other()
    {
        var tried = 0;
        Expect.None(
            from pair in Forbidding().AsParallel()
            from level in Levels
            from report in CounselReports.HelpingBoth(pair.Item, pair.Forbidden, level)
            where Interlocked.Increment(ref tried) > 0
            let given = Current.Protocol.Assess(report, 0).Advice
            where given.Contains(pair.Item) && given.Contains(pair.Forbidden)
            select $"{pair.Item.Id} and {pair.Forbidden.Id} at {level}: {ReportJson.Show(report)}"
        );
        Assert.True(tried > 100, $"Only {tried} reports were tried.");
    }

    [Fact]
    public void Every_cause_can_be_named() =>
        Expect.None(
            from cause in Current.Protocol.Causes.AsParallel()
            where
                !Levels.Any(level =>
                    CounselReports
                        .At(cause.When, level)
                        .Any(report =>
                            Current.Protocol.Assess(report, 0).PossibleCauses.Contains(cause)
                        )
                )
            select $"{cause.Id}, which asks for {Wanted(cause.When)}"
        );

    [Fact]
    public void Every_item_of_advice_and_of_the_safety_net_can_be_given() =>
        Expect.None(
            from item in Current.Protocol.Advice.AsParallel()
            where !Levels.Any(level => CounselReports.GivenAt(item, level).Any())
            select $"{item.Id}, which asks for {Wanted(item.When)}"
        );

    private static IEnumerable<(Advice Item, Advice Forbidden)> Forbidding()
    {
        var byId = Current.Protocol.Advice.ToDictionary(item => item.Id);
        return from item in Current.Protocol.Advice
            from forbidden in item.Forbids
            select (item, byId[forbidden]);
    }

    /// <summary>
    /// Reports in which both help and no caution surely forbids either. More answers only make more cautions hold, so it is
    /// enough to look at what the two ask for: every pair of their patterns, at every level.
    /// </summary>
    private static IEnumerable<SymptomReport> Together(Advice item, Advice forbidden, Urgency level)
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
            select CounselReports.OfLevel(both, level).FirstOrDefault() ?? LeastReport.Of(both);
    }

    /// <summary>A report that ought to bring it, though it does not.</summary>
    private static string Wanted(Condition when) =>
        Levels
            .SelectMany(level => new PatternCompiler(Current.Vocabulary, level).Compile(when))
            .Select(pattern => ReportJson.Show(LeastReport.Of(pattern)))
            .MinBy(shown => shown.Length)
        ?? "what no answer can meet";
}
