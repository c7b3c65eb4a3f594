using System.Globalization;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>What the picture says in words: to whoever hears it, and at each mark.</summary>
internal static class TimelineWords
{
    // More than these are a burden to listen to; then the first, the worst and the last are told.
    private const int MostTold = 8;

    public static string Title(Timeline timeline) =>
        $"Pain since the procedure: {timeline.Procedure}";

    /// <summary>The whole picture in words.</summary>
    public static string Describe(Timeline timeline) =>
        $"{Course(timeline)} {Usual(timeline)} {Review(timeline)} {Caution}";

    private static string Course(Timeline timeline)
    {
        var points = timeline.CheckIns;
        if (points.IsEmpty)
        {
            return "There are no check-ins yet.";
        }

        var shown = timeline.HasEarlier
            ? $"The latest {Count(points.Length)}, with earlier ones left out"
            : Count(points.Length);
        if (points.Length <= MostTold)
        {
            return $"{shown}. {string.Join(". ", points.Select(point => Describe(timeline, point)))}.";
        }

        var worst = points.MaxBy(point => (point.PainLevel, point.Urgency));
        var gravest = points.MaxBy(point => (point.Urgency, point.PainLevel));
        return $"{shown}. The first: {Describe(timeline, points[0])}. Most pain: {Describe(timeline, worst)}. "
            + $"Most urgent: {Describe(timeline, gravest)}. The latest: {Describe(timeline, points[^1])}.";
    }

    /// <summary>One check-in in words.</summary>
    public static string Describe(Timeline timeline, CoursePoint point) =>
        $"Day {Whole(timeline.DaysOf(point))}: pain {Whole(point.PainLevel)} of 10, {timeline.NameOf(point.Urgency)}{(point.IsProvisional ? $" ({Provisional})" : "")}";

    /// <summary>What a mark means that is not filled. Self-care of half a report would read as an all-clear.</summary>
    public const string Provisional = "not all was asked; may be more urgent";

    /// <summary>What the band shows.</summary>
    public static string Usual(Timeline timeline) =>
        timeline.Expected is { } expected
            ? $"Usual pain after this procedure: {string.Join(", ", expected.Usual.Select(usual => $"up to {Whole(usual.HighestPain)} through day {Whole(usual.ThroughDay)}"))}."
            : "What pain is usual after this procedure is not known here.";

    /// <summary>What a picture does not tell. It stands below every one.</summary>
    public const string Caution =
        "Pain alone does not tell whether all is well: if anything gets worse, check in again or get help.";

    /// <summary>What the band and the levels rest on.</summary>
    public static string Review(Timeline timeline) =>
        timeline.IsSignedOff
            ? "Urgency and usual pain as the protocol has them, which a clinician has signed off."
            : "Urgency and usual pain as the protocol has them. No clinician has signed it off yet.";

    private static string Count(int checkIns) =>
        checkIns == 1 ? "1 check-in" : $"{Whole(checkIns)} check-ins";

    private static string Whole(double number) =>
        Math.Floor(number).ToString(CultureInfo.InvariantCulture);
}
