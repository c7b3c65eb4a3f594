using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>Finds the answers that one protocol puts higher than another.</summary>
/// <remarks>
/// Complete and exact, rule by rule. Where the one is higher on any report, a rule of it decides there by one of its
/// patterns. The part of the report that this pattern asks for gets the same level from the one, since it cannot get more
/// than the whole report, and from the other no more than before. So it is enough to look, for each pattern, for a report
/// that meets it and neither a higher pattern of the one nor any of the other that is high enough.
/// </remarks>
internal sealed class LoweredAnswers
{
    private readonly Protocol higher;
    private readonly Protocol lower;
    private readonly ILookup<Rule, Pattern> patterns;
    private readonly ImmutableArray<(Rule Rule, Pattern Pattern)> ofLower;
    private readonly Dictionary<(Urgency From, Urgency To), Coverage> coverages = [];

    private LoweredAnswers(Protocol higher, Protocol lower)
    {
        (this.higher, this.lower) = (higher, lower);
        patterns = higher.Patterns.ToLookup(at => at.Rule, at => at.Pattern);
        ofLower =
        [
            .. from at in lower.Patterns
            let same = at.Pattern.In(higher.Vocabulary)
            where same is not null
            select (at.Rule, same),
        ];
    }

    /// <summary>
    /// For each rule of the one protocol that decides some answer which the other puts lower: the deepest fall, and of the
    /// reports that show it one with the fewest facts.
    /// </summary>
    public static IEnumerable<(Rule Rule, SymptomReport Report, Urgency To)> Find(
        Protocol higher,
        Protocol lower
    )
    {
        var answers = new LoweredAnswers(higher, lower);
        return from rule in higher.Rules
            let report = answers.DeepestFall(rule)
            where report is not null
            select (rule, report, lower.UrgencyOf(report));
    }

    private SymptomReport? DeepestFall(Rule rule)
    {
        // Nearly every rule falls nowhere, and one look is enough to see it.
        return rule.Level > Urgency.SelfCare && Fall(rule, rule.Level - 1) is { } any
            ? Enumerable
                .Range((int)Urgency.SelfCare, (int)rule.Level - 2)
                .Select(to => Fall(rule, (Urgency)to))
                .FirstOrDefault(report => report is not null)
                ?? any
            : null;
    }

    /// <summary>The least report that the rule decides and that falls to a level or below.</summary>
    private SymptomReport? Fall(Rule rule, Urgency to) =>
        patterns[rule]
            .Select(pattern => CoverageOf(rule.Level, to).Gap(pattern))
            .FirstOrDefault(report => report is not null);

    private Coverage CoverageOf(Urgency from, Urgency to)
    {
        if (!coverages.TryGetValue((from, to), out var coverage))
        {
            coverage = new(
                higher
                    .Patterns.Where(at => at.Rule.Level > from)
                    .Concat(ofLower.Where(at => at.Rule.Level > to)),
                higher.Vocabulary
            );
            coverages[(from, to)] = coverage;
        }

        return coverage;
    }
}
