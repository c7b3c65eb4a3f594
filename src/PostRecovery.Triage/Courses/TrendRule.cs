namespace PostRecovery.Triage.Courses;

/// <summary>How <c>painTrend</c> is worked out from an earlier check-in.</summary>
/// <param name="FromHours">The least time back to the earlier check-in, itself included.</param>
/// <param name="AimHours">The time back that is aimed at: of several check-ins the nearest to it counts.</param>
/// <param name="ToHours">The greatest time back, itself included.</param>
/// <param name="Points">The change of pain from which it is better or worse; below it is unchanged.</param>
/// <param name="DesignChoice">What of this is the project's own choice.</param>
public sealed record TrendRule(
    int FromHours,
    int AimHours,
    int ToHours,
    int Points,
    string DesignChoice
);
