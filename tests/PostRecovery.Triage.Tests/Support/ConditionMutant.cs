using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A condition with one thing wrong.</summary>
/// <param name="What">The kind of change.</param>
/// <param name="Detail">What was changed to what.</param>
/// <param name="When">The condition after it.</param>
internal sealed record ConditionMutant(string What, string Detail, Condition When)
{
    /// <summary>The definition in which it was changed, as it now is; null where it was changed outside of any.</summary>
    public Definition? Within { get; private init; }

    /// <summary>Every way to get one thing of a condition wrong, at any depth.</summary>
    public static IEnumerable<ConditionMutant> Of(Condition condition) =>
        condition switch
        {
            CountOf count => [.. OfCount(count), .. OfParts(count)],
            Defined defined => OfDefinition(defined.Definition),
            Said said =>
            [
                new(
                    said.OrUnsure ? "yes or unsure to yes" : "yes to yes or unsure",
                    said.Code,
                    said with
                    {
                        OrUnsure = !said.OrUnsure,
                    }
                ),
            ],
            Within range => OfRange(range),
            OneOf one => OfCodes(one.Codes, codes => one with { Codes = codes }),
            HurtsAt place => OfCodes(place.Locations, codes => new HurtsAt(codes)),
            HadAnaesthesia had => OfCodes(had.Kinds, codes => new HadAnaesthesia(codes)),
            InGroup group => OfCodes(group.Groups, codes => new InGroup(codes)),
            _ => [],
        };

    private static IEnumerable<ConditionMutant> OfCount(CountOf count)
    {
        foreach (var needed in new[] { count.Needed - 1, count.Needed + 1 })
        {
            if (0 < needed && needed <= count.Of.Length && count.Needed > 0)
            {
                yield return new(
                    "count shifted by one",
                    $"{count.Needed} to {needed} of {count.Of.Length}",
                    count with
                    {
                        Needed = needed,
                    }
                );
            }
        }

        for (var at = 0; count.Of.Length > 1 && at < count.Of.Length; at++)
        {
            yield return new(
                "part left out",
                $"number {at + 1} of {count.Of.Length}",
                new CountOf(Math.Min(count.Needed, count.Of.Length - 1), count.Of.RemoveAt(at))
            );
        }
    }

    private static IEnumerable<ConditionMutant> OfParts(CountOf count) =>
        count.Of.SelectMany(
            (part, at) =>
                Of(part)
                    .Select(mutant =>
                        mutant with
                        {
                            When = count with { Of = count.Of.SetItem(at, mutant.When) },
                        }
                    )
        );

    private static IEnumerable<ConditionMutant> OfDefinition(Definition definition)
    {
        foreach (var mutant in Of(definition.When))
        {
            var changed = definition with { When = mutant.When };
            yield return mutant with
            {
                When = new Defined(changed),
                Within = mutant.Within ?? changed,
            };
        }
    }

    private static IEnumerable<ConditionMutant> OfCodes(
        ImmutableArray<string> codes,
        Func<ImmutableArray<string>, Condition> with
    ) =>
        codes.Length == 1
            ? []
            : codes.Select(code => new ConditionMutant(
                "code left out",
                code,
                with(codes.Remove(code))
            ));

    private static IEnumerable<ConditionMutant> OfRange(Within range)
    {
        var step = Words.Question(range.Field).IsWhole ? 1 : 0.1;
        var (min, max) = (range.Min, range.Max);
        return
        [
            .. Changed("bound shifted by one", min - step, max),
            .. Changed("bound shifted by one", min + step, max),
            .. Changed("bound shifted by one", min, max - step),
            .. Changed("bound shifted by one", min, max + step),
            .. Changed("range widened", double.NegativeInfinity, max),
            .. Changed("range widened", min, double.PositiveInfinity),
        ];

        IEnumerable<ConditionMutant> Changed(string what, double from, double to)
        {
            var other = range with { Min = Math.Round(from, 2), Max = Math.Round(to, 2) };
            return other == range
                ? []
                :
                [
                    new(
                        what,
                        $"{range.Field} {min} to {max}, now {other.Min} to {other.Max}",
                        other
                    ),
                ];
        }
    }
}
