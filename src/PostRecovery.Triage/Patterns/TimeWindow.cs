using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>Hours and days since the procedure tell of one time: they may differ by a day, since a day may mean the calendar's.</summary>
public static class TimeWindow
{
    private const double HoursInADay = 24;

    /// <summary>Whether the two agree within 24 hours, both ends included.</summary>
    public static bool Agrees(int daysSince, double hoursSince) =>
        Math.Abs(hoursSince - (daysSince * HoursInADay)) <= HoursInADay;

    /// <summary>The numbers that may be said to a question without contradicting the rest of the report.</summary>
    internal static (double From, double To) Of(Question question, SymptomReport report) =>
        question.Code == "hoursSince" && report.DaysSince is { } days
            ? (
                Math.Max(question.Min, (days - 1) * HoursInADay),
                Math.Min(question.Max, (days + 1) * HoursInADay)
            )
            : (question.Min, question.Max);
}
