using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>Hours and days since the procedure tell of one time: they may differ by a day, since a day may mean the calendar's.</summary>
public static class TimeWindow
{
    private const double HoursInADay = 24;

    /// <summary>Whether the two agree within 24 hours, both ends included.</summary>
    public static bool Agrees(int daysSince, double hoursSince) =>
        Math.Abs(hoursSince - (daysSince * HoursInADay)) <= HoursInADay;

    /// <summary>Whether a question asks for the hours since.</summary>
    internal static bool IsInHours(Question question) => question.Code == "hoursSince";

    /// <summary>The first day that agrees with a number of hours.</summary>
    internal static double FirstDayOf(double hoursSince) =>
        Math.Ceiling((hoursSince - HoursInADay) / HoursInADay);

    /// <summary>The numbers that may be said to a question without contradicting the rest of the report.</summary>
    internal static (double From, double To) Of(Question question, SymptomReport report) =>
        IsInHours(question) && report.DaysSince is { } days
            ? (
                Math.Max(question.Min, (days - 1) * HoursInADay),
                Math.Min(question.Max, (days + 1) * HoursInADay)
            )
            : (question.Min, question.Max);
}
