using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>Finds reports that get a cause or an advice item, or two of them together.</summary>
/// <param name="protocol">The protocol.</param>
internal sealed class CounselReports(Protocol protocol)
{
    private static readonly ImmutableArray<Urgency> Levels = [.. Enum.GetValues<Urgency>()];

    /// <summary>A report in which a cause is named; null when there is none.</summary>
    public SymptomReport? Naming(Cause cause) =>
        First(level => Getting(Compile(cause.When, level), [], level));

    /// <summary>A report in which an item is given or withheld, and no caution is met; null when there is none.</summary>
    public SymptomReport? Giving(Advice item) =>
        First(level => Getting(Compile(item.When, level), Compile(item.NotWhen, level), level));

    /// <summary>A report in which both items are given; null when there is none.</summary>
    public SymptomReport? GivingBoth(Advice item, Advice other) =>
        First(level =>
            Getting(
                from one in Compile(item.When, level)
                from another in Compile(other.When, level)
                let both = one.And(another)
                where both is not null
                select both,
                [.. Compile(item.NotWhen, level), .. Compile(other.NotWhen, level)],
                level
            )
        );

    /// <summary>
    /// Reports in which a medicine would help, with each caution that a single answer brings answered yes, not sure and
    /// not at all, and every other one answered no.
    /// </summary>
    public IEnumerable<SymptomReport> AroundCautions(Advice medicine)
    {
        if (Giving(medicine) is not { } helps)
        {
            return [];
        }

        var cautions = Levels
            .SelectMany(level => Compile(medicine.NotWhen, level))
            .SelectMany(pattern => pattern.Demands)
            .OfType<CodeDemand>()
            .Select(demand => demand.Question)
            .Where(question => question.Kind == QuestionKind.Answer)
            .Where(question => helps.AnswerTo(question.Code) == Answer.NotAsked)
            .Distinct()
            .ToList();
        var none = cautions.Aggregate(
            helps,
            (report, question) => report.With(question.Code, Answer.No)
        );
        return from question in cautions
            from answer in new[] { Answer.Yes, Answer.Unsure, Answer.NotAsked }
            where answer != Answer.NotAsked || question is { AppliesTo: null, FollowUpOf: null }
            let report = none.With(question.Code, answer)
            let worst = none.With(question.Code, Answer.Yes)
            where
                medicine.NotWhen!.Holds(new(worst, protocol.Vocabulary, protocol.UrgencyOf(report)))
            select report;
    }

    /// <summary>The least report of a level that meets one of some patterns and no caution.</summary>
    private SymptomReport? Getting(
        IEnumerable<Pattern> when,
        ImmutableArray<Pattern> cautions,
        Urgency level
    )
    {
        List<Pattern> ofLevel =
            level == Urgency.SelfCare
                ? [Pattern.Always]
                :
                [
                    .. protocol
                        .Patterns.Where(at => at.Rule.Level == level)
                        .Select(at => at.Pattern),
                ];
        var avoided = new Coverage(
            [
                .. protocol.Patterns.Where(at => at.Rule.Level > level),
                .. cautions.Select(caution => (protocol.Rules[0], caution)),
            ],
            protocol.Vocabulary
        );

        // What cannot be had without a rule of the level cannot be had with one.
        return when.Where(pattern => avoided.Gap(pattern) is not null)
            .SelectMany(pattern => ofLevel.Select(pattern.And))
            .OfType<Pattern>()
            .Select(pattern => avoided.Gap(pattern))
            .FirstOrDefault(report => report is not null);
    }

    private static SymptomReport? First(Func<Urgency, SymptomReport?> find) =>
        Levels.Select(find).FirstOrDefault(report => report is not null);

    private ImmutableArray<Pattern> Compile(Condition? condition, Urgency level) =>
        condition is null ? [] : new PatternCompiler(protocol.Vocabulary, level).Compile(condition);
}
