using System.Collections.Immutable;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>A check-in as it came in.</summary>
/// <param name="Report">The report, with the time since and the background of the recovery in it.</param>
/// <param name="At">When it tells of.</param>
/// <param name="Faults">Everything wrong with it; without faults it can be judged.</param>
internal sealed record CheckIn(
    TriageRequest Report,
    DateTimeOffset At,
    ImmutableArray<Fault> Faults
);
