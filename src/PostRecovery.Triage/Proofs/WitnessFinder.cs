using System.Collections.Concurrent;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>
/// Finds reports that show a rule at work, with the fewest facts that do. More answers only make more rules fire, so a
/// rule that decides alone in any report at all does so in one that says only what one of its patterns asks for.
/// </summary>
/// <param name="protocol">The protocol whose rules are looked at.</param>
public sealed class WitnessFinder(Protocol protocol)
{
    private readonly ILookup<Rule, Pattern> patterns = protocol.Patterns.ToLookup(
        at => at.Rule,
        at => at.Pattern
    );
    private readonly ConcurrentDictionary<Urgency, Coverage> above = new();

    /// <summary>A report in which the rule alone decides the level or, where there is none, the least urgent one in which it fires.</summary>
    /// <exception cref="InvalidOperationException">The rule can never fire; the reader refuses such rules.</exception>
    public RuleWitness Find(Rule rule)
    {
        if (Gap(rule, rule.Level - 1, except: rule) is { } alone)
        {
            return new(alone, rule.Level, DecidesAlone: true);
        }

        var least = Enum.GetValues<Urgency>()
            .Where(level => level >= rule.Level)
            .Select(level => Gap(rule, level, except: null))
            .FirstOrDefault(report => report is not null);
        return least is null
            ? throw new InvalidOperationException($"The rule '{rule.Id}' can never fire.")
            : new(least, protocol.UrgencyOf(least), DecidesAlone: false);
    }

    /// <summary>The least report in which a rule fires and none above a level, whether or not it is the excepted one.</summary>
    private SymptomReport? Gap(Rule rule, Urgency level, Rule? except) =>
        patterns[rule]
            .Select(pattern => Above(level).Gap(pattern, except))
            .FirstOrDefault(report => report is not null);

    private Coverage Above(Urgency level) =>
        above.GetOrAdd(
            level,
            key => new(protocol.Patterns.Where(at => at.Rule.Level > key), protocol.Vocabulary)
        );
}
