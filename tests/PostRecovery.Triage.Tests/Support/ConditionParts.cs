using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A condition written as "any of" smaller ones: where it leaves a choice, the choice is made.</summary>
internal static class ConditionParts
{
    /// <summary>Smaller conditions of which one holds exactly when this one does; empty when it leaves no choice.</summary>
    public static IEnumerable<Condition> Split(Condition condition)
    {
        if (condition is Defined defined)
        {
            return Split(defined.Definition.When);
        }

        if (condition is not CountOf count)
        {
            return [];
        }

        if (count.Needed < count.Of.Length)
        {
            return Choices(count);
        }

        var widest = count.Of.Where(part => Split(part).Any()).MaxBy(Leaves);
        return widest is null
            ? []
            : Split(widest)
                .Select(Condition (part) => count with { Of = count.Of.Replace(widest, part) });
    }

    /// <summary>n of many are so many of the first half and the rest of the second.</summary>
    private static IEnumerable<Condition> Choices(CountOf count)
    {
        var half = count.Of.Length / 2;
        var (first, second) = (count.Of[..half], count.Of[half..]);
        return Enumerable
            .Range(0, count.Needed + 1)
            .Where(some => some <= first.Length && count.Needed - some <= second.Length)
            .Select(some => All(Some(some, first), Some(count.Needed - some, second)));
    }

    private static ImmutableArray<Condition> Some(int needed, ImmutableArray<Condition> of) =>
        needed == 0 ? []
        : needed == of.Length ? of
        : [new CountOf(needed, of)];

    private static Condition All(ImmutableArray<Condition> one, ImmutableArray<Condition> other) =>
        one.AddRange(other) is { Length: not 1 } both
            ? new CountOf(both.Length, both)
            : one.AddRange(other)[0];

    private static int Leaves(Condition condition) => Completions.Leaves(condition).Count();
}
