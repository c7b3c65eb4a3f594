using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>One of these places is among those that hurt.</summary>
/// <param name="Locations">Codes of places.</param>
public sealed record HurtsAt(ImmutableArray<string> Locations) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading)
    {
        foreach (var place in reading.Report.PainLocations ?? [])
        {
            if (Locations.Contains(place))
            {
                return true;
            }
        }

        return false;
    }
}
