using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A rule with one thing wrong.</summary>
/// <param name="What">The kind of change.</param>
/// <param name="Detail">What was changed to what.</param>
/// <param name="Rule">The rule after it; null when it was dropped.</param>
internal sealed record RuleMutant(string What, string Detail, Rule? Rule)
{
    /// <summary>The definition in which it was changed, as it now is; null where it was changed outside of any.</summary>
    public Definition? Within { get; private init; }

    /// <summary>Every way to get one thing of a rule wrong.</summary>
    public static IEnumerable<RuleMutant> Of(Rule rule) =>
        [
            new("rule dropped", "", null),
            .. from level in new[] { rule.Level - 1, rule.Level + 1 }
            where Enum.IsDefined(level)
            select new RuleMutant("level swapped", level.Code(), rule with { Level = level }),
            .. OfCondition(rule),
        ];

    /// <summary>Those that get its condition wrong.</summary>
    public static IEnumerable<RuleMutant> OfCondition(Rule rule) =>
        ConditionMutant
            .Of(rule.When)
            .Select(mutant => new RuleMutant(
                mutant.What,
                mutant.Detail,
                rule with
                {
                    When = mutant.When,
                }
            )
            {
                Within = mutant.Within,
            });
}
