using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>At least so many of these hold. "All" is n of n, "any" is 1 of n and "always" is 0 of none: one argument covers the four.</summary>
/// <param name="Needed">How many must hold.</param>
/// <param name="Of">The parts.</param>
public sealed record CountOf(int Needed, ImmutableArray<Condition> Of) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading)
    {
        var missing = Needed;
        for (
            var index = 0;
            index < Of.Length && missing > 0 && missing <= Of.Length - index;
            index++
        )
        {
            missing -= Of[index].Holds(reading) ? 1 : 0;
        }

        return missing == 0;
    }
}
