using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// A medicine is given only while each of its cautions is known not to apply: for every medicine, every way in which it
/// helps at every level, and every pattern of its cautions, with each answer of that pattern yes, unsure, no and not asked in
/// every combination.
/// </summary>
public sealed class MedicineProofs
{
    [Fact]
    public void A_medicine_with_a_caution_that_is_yes_unsure_or_not_asked_is_never_given()
    {
        var tried = 0;
        Expect.None(
            from item in Current.Protocol.Advice.AsParallel()
            where item is { Kind: AdviceKind.Medicine, NotWhen: not null }
            from level in Enum.GetValues<Urgency>()
            let compiler = new PatternCompiler(Current.Vocabulary, level)
            let cautions = compiler.Compile(item.NotWhen!)
            from helped in CounselReports.HelpedAt(item, level)
            from caution in cautions
            from report in EveryAnswerTo(caution, helped)
            where Interlocked.Increment(ref tried) > 0
            let flaw = FlawIn(item, report)
            where flaw is not null
            select $"{item.Id} {flaw}: {ReportJson.Show(report)}"
        );
        Assert.True(tried > 1_000, $"Only {tried} reports were tried.");
    }

    private static string? FlawIn(Advice item, SymptomReport report)
    {
        var answer = Current.Protocol.Assess(report, 0);
        var reading = new Reading(report, Current.Vocabulary, answer.Urgency);
        var caution = Caution(item, answer.Urgency);
        var around = Completions.WithSettling(Completions.NamedBy(caution));
        var mayApply = Completions.CanHold(caution, report, Completions.OpenIn(report, around));
        var helps = item.When.Holds(reading);
        var expected = (helps && !mayApply, helps && mayApply && !item.NotWhen!.Holds(reading));
        var said = (
            answer.Advice.Contains(item),
            answer.Withheld.Any(withheld => withheld.Advice == item)
        );
        return said == expected ? null : $"is (given, withheld) {said}, and should be {expected}";
    }

    /// <summary>The cautions as they stand once the level is known.</summary>
    private static Condition Caution(Advice item, Urgency level) => AtLevelOf(item.NotWhen!, level);

    private static Condition AtLevelOf(Condition condition, Urgency level) =>
        condition switch
        {
            CountOf count => count with
            {
                Of = [.. count.Of.Select(part => AtLevelOf(part, level))],
            },
            AtLevel at => new CountOf(at.Levels.Contains(level) ? 0 : 1, []),
            _ => condition,
        };

    private static IEnumerable<SymptomReport> EveryAnswerTo(
        Pattern caution,
        SymptomReport report
    ) =>
        caution
            .Demands.Where(demand => !demand.Question.IsRequired)
            .Aggregate(
                (IEnumerable<SymptomReport>)[report],
                (reports, demand) => reports.SelectMany(one => Answered(demand, one))
            );

    private static IEnumerable<SymptomReport> Answered(Demand demand, SymptomReport report)
    {
        var silent = report.Without(demand.Question);
        var answers = demand.Question.Kind switch
        {
            QuestionKind.Answer => demand.Question.Codes.Select(code =>
                Fact.Of(demand.Question, code)
            ),
            _ => new[] { demand.Witness(silent) }.OfType<Fact>(),
        };
        return answers.Select(fact => report.With(fact)).Append(silent).Append(report);
    }
}
