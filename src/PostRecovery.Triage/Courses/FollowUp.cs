using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Courses;

/// <summary>How the check-ins of one recovery are read together. Every number in it is this project's own choice.</summary>
/// <param name="Trend">How the trend of the pain is worked out.</param>
/// <param name="Relief">When pain counts as come back.</param>
/// <param name="NextCheckIns">When to ask again, lowest level first.</param>
/// <param name="NextCheckInChoice">What in those times is this project's own choice.</param>
public sealed record FollowUp(
    TrendRule Trend,
    ReliefRule Relief,
    ImmutableArray<NextCheckIn> NextCheckIns,
    string NextCheckInChoice
)
{
    /// <summary>When to ask again after an answer of a level.</summary>
    public NextCheckIn After(Urgency level) => NextCheckIns[(int)level - 1];
}
