using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Assessments;

/// <summary>What to tell a patient at one level of urgency: possible causes and advice.</summary>
internal sealed class Counsel(CounselPatterns patterns, DemandTable demands)
{
    private readonly ImmutableArray<(Cause Cause, CompiledCondition When)> causes =
    [
        .. patterns.Causes.Select(item => (item.Cause, new CompiledCondition(item.When, demands))),
    ];

    private readonly ImmutableArray<(
        Advice Advice,
        CompiledCondition When,
        CompiledCondition NotWhen
    )> items =
    [
        .. patterns.Advice.Select(item =>
            (
                item.Advice,
                new CompiledCondition(item.When, demands),
                new CompiledCondition(item.NotWhen, demands)
            )
        ),
    ];

    /// <summary>The causes worth naming, in the order of the content.</summary>
    public ImmutableArray<Cause> Causes(ReadOnlySpan<ulong> met)
    {
        var named = ImmutableArray.CreateBuilder<Cause>();
        foreach (var (cause, when) in causes)
        {
            if (when.Holds(met))
            {
                named.Add(cause);
            }
        }

        return named.ToImmutable();
    }

    /// <summary>The advice that helps and that no caution forbids, most useful first.</summary>
    public ImmutableArray<Advice> Given(ReadOnlySpan<ulong> met, ReadOnlySpan<ulong> possible)
    {
        var given = ImmutableArray.CreateBuilder<Advice>();
        foreach (var (advice, when, notWhen) in items)
        {
            // A medicine needs its cautions known to be absent: not asked is never "no".
            if (
                when.Holds(met)
                && !notWhen.Holds(advice.Kind == AdviceKind.Medicine ? possible : met)
            )
            {
                given.Add(advice);
            }
        }

        return given.ToImmutable();
    }

    /// <summary>The medicines that a caution might forbid, with what to ask.</summary>
    public ImmutableArray<WithheldAdvice> Withheld(
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible,
        DemandTable table
    )
    {
        var withheld = ImmutableArray.CreateBuilder<WithheldAdvice>();
        Span<ulong> missing = stackalloc ulong[table.Words];
        foreach (var (advice, when, notWhen) in items)
        {
            if (
                advice.Kind == AdviceKind.Medicine
                && when.Holds(met)
                && notWhen.Holds(possible)
                && !notWhen.Holds(met)
            )
            {
                missing.Clear();
                notWhen.AddMissing(met, possible, missing);
                var ask = Bits.In(missing).Select(bit => table[bit].Question).Distinct();
                withheld.Add(new(advice, [.. ask.OrderBy(question => question.Order)]));
            }
        }

        return withheld.ToImmutable();
    }
}
