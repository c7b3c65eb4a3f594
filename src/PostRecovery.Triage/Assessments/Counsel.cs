using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Assessments;

/// <summary>What to tell a patient at one level of urgency: possible causes and advice.</summary>
internal sealed class Counsel(CounselPatterns patterns, DemandTable demands)
{
    private readonly ImmutableArray<Cause> causes = [.. patterns.Causes.Select(item => item.Cause)];
    private readonly ConditionTable causesWhen = new(
        patterns.Causes.Select(item => item.When),
        demands
    );
    private readonly ImmutableArray<Advice> items =
    [
        .. patterns.Advice.Select(item => item.Advice),
    ];
    private readonly ConditionTable when = new(patterns.Advice.Select(item => item.When), demands);
    private readonly ConditionTable notWhen = new(
        patterns.Advice.Select(item => item.NotWhen),
        demands
    );

    /// <summary>The causes worth naming, in the order of the content.</summary>
    public ImmutableArray<Cause> Causes(ReadOnlySpan<ulong> met)
    {
        var named = ImmutableArray.CreateBuilder<Cause>();
        for (var index = 0; index < causes.Length; index++)
        {
            if (causesWhen.Holds(index, met))
            {
                named.Add(causes[index]);
            }
        }

        return named.DrainToImmutable();
    }

    /// <summary>The advice that helps and that no caution forbids, most useful first; and the medicines that a caution might forbid.</summary>
    public (ImmutableArray<Advice> Given, ImmutableArray<WithheldAdvice> Withheld) Advise(
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible
    )
    {
        var given = ImmutableArray.CreateBuilder<Advice>();
        var withheld = ImmutableArray.CreateBuilder<WithheldAdvice>();
        for (var index = 0; index < items.Length; index++)
        {
            if (!when.Holds(index, met) || notWhen.Holds(index, met))
            {
                continue;
            }

            // A medicine needs its cautions known to be absent: not asked is never "no".
            if (items[index].Kind == AdviceKind.Medicine && notWhen.Holds(index, possible))
            {
                withheld.Add(new(items[index], Ask(index, met, possible)));
            }
            else
            {
                given.Add(items[index]);
            }
        }

        return (given.DrainToImmutable(), withheld.DrainToImmutable());
    }

    private ImmutableArray<Reports.Question> Ask(
        int index,
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible
    )
    {
        Span<ulong> missing = stackalloc ulong[demands.Words];
        notWhen.AddMissing(index, met, possible, missing);
        var ask = Bits.In(missing).Select(bit => demands[bit].Question).Distinct();
        return [.. ask.OrderBy(question => question.Order)];
    }
}
