using PostRecovery.Triage.Courses;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Says in English how a patient is followed, with every number of it.</summary>
internal static class FollowUpText
{
    public const string Title = "Following a patient";

    /// <summary>Whether the protocol says anything about it.</summary>
    public static bool IsNeeded(Protocol protocol) =>
        protocol.FollowUp is not null || !protocol.ExpectedCourses.IsEmpty;

    /// <summary>The rules, each with a term before it.</summary>
    public static IEnumerable<(string Term, string Text)> Rules(ShownProtocol shown) =>
        shown.Protocol.FollowUp is { } rules ? Rules(rules, shown) : [];

    /// <summary>The usual pain after a procedure.</summary>
    public static string Usual(ExpectedCourse course)
    {
        var first = 0;
        var stretches = new List<string>();
        foreach (var (last, highest) in course.Usual)
        {
            stretches.Add(
                first == last
                    ? $"day {last} up to {highest}"
                    : $"days {first} to {last} up to {highest}"
            );
            first = last + 1;
        }

        return $"{string.Join("; ", stretches)}; none afterwards. It is drawn behind a patient's own; nothing is judged by it.";
    }

    /// <summary>The name of a course's procedure.</summary>
    public static string ProcedureOf(ExpectedCourse course, ShownProtocol shown) =>
        shown.Vocabulary.Procedures.First(one => one.Code == course.ProcedureType).Label;

    private static IEnumerable<(string Term, string Text)> Rules(
        FollowUp rules,
        ShownProtocol shown
    )
    {
        var (trend, relief) = (rules.Trend, rules.Relief);
        yield return (
            "Trend of the pain, where nobody answered it",
            $"taken from the check-in nearest to {trend.AimHours} hours before, if one is {trend.FromHours} to {trend.ToHours} hours before: {Points(trend.Points)} more or above is worsening, {Points(trend.Points)} less or below improving, anything between unchanged."
        );
        yield return ("Our choice", trend.DesignChoice);
        yield return (
            "Pain returned after relief, where nobody answered it",
            $"yes when pain had fallen by {Points(relief.FellBy)} or more, or to {relief.FellTo} or less, and is now {Points(relief.RoseBy)} or more above that. Never taken as no."
        );
        yield return ("Our choice", relief.DesignChoice);
        foreach (var next in rules.NextCheckIns)
        {
            yield return (
                $"Next check-in after {shown.NameOf(next.Level)}",
                $"within {Duration(next.Duration)}. {next.Text}"
            );
        }

        yield return ("Our choice", rules.NextCheckInChoice);
    }

    private static string Points(int points) => points == 1 ? "1 point" : $"{points} points";

    private static string Duration(TimeSpan time) =>
        time.TotalHours < 24 ? Counted(time.TotalHours, "hour") : Counted(time.TotalDays, "day");

    private static string Counted(double count, string what) =>
        FormattableString.Invariant($"{count:0.##} {what}{(count.Equals(1.0) ? "" : "s")}");
}
