using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A rule with one thing wrong.</summary>
/// <param name="What">What was changed.</param>
/// <param name="Rule">The rule after it; null when it was dropped.</param>
internal sealed record RuleMutant(string What, Rule? Rule)
{
    /// <summary>Every way to get one thing of a rule wrong.</summary>
    public static IEnumerable<RuleMutant> Of(Rule rule)
    {
        yield return new("rule dropped", null);
        foreach (var level in new[] { rule.Level - 1, rule.Level + 1 }.Where(Enum.IsDefined))
        {
            yield return new("level swapped", rule with { Level = level });
        }

        foreach (var (what, when) in Of(rule.When))
        {
            yield return new(what, rule with { When = when });
        }
    }

    private static IEnumerable<(string What, Condition When)> Of(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.SelectMany(
                (part, at) =>
                    Of(part)
                        .Select(mutant =>
                            (
                                mutant.What,
                                (Condition)(count with { Of = count.Of.SetItem(at, mutant.When) })
                            )
                        )
            ),
            Said { OrUnsure: true } said =>
            [
                ("yes or unsure to yes", said with { OrUnsure = false }),
            ],
            Within range => Of(range).Where(mutant => mutant.When != condition),
            _ => [],
        };

    private static IEnumerable<(string What, Condition When)> Of(Within range)
    {
        var step = Current.Question(range.Field).IsWhole ? 1 : 0.1;
        yield return ("bound shifted by one", range with { Min = range.Min - step });
        yield return ("bound shifted by one", range with { Min = range.Min + step });
        yield return ("bound shifted by one", range with { Max = range.Max - step });
        yield return ("bound shifted by one", range with { Max = range.Max + step });
        yield return ("range widened", range with { Min = double.NegativeInfinity });
        yield return ("range widened", range with { Max = double.PositiveInfinity });
    }
}
