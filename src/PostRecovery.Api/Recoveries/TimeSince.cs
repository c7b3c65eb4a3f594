using PostRecovery.Api.Triage;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Recoveries;

/// <summary>The time from a procedure to a check-in, in elapsed hours and days: a night flight or a change of the clock adds nothing.</summary>
/// <param name="Hours">Hours, rounded down to two decimals.</param>
/// <param name="Days">Whole days of 24 hours.</param>
internal sealed record TimeSince(double Hours, int Days)
{
    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The longest time since a procedure that a report can tell of.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>The time between two moments, of which the first is not later.</summary>
    public static TimeSince Between(DateTimeOffset performedAt, DateTimeOffset at)
    {
        var elapsed = at - performedAt;
        return new(Math.Floor(elapsed.TotalHours * 100) / 100, elapsed.Days);
    }
}
