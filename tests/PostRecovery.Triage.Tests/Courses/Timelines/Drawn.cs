using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Courses.Timelines;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses.Timelines;

/// <summary>Recoveries to draw, by what was said so many hours after the procedure.</summary>
internal static class Drawn
{
    private static readonly DateTimeOffset Performed = new(
        2026,
        3,
        2,
        14,
        30,
        0,
        TimeSpan.FromHours(1)
    );

    public static Timeline Of(
        string procedure,
        params (double Hours, int Pain, Urgency Level)[] checkIns
    ) =>
        new(
            Followed.Protocol,
            procedure,
            Performed,
            [
                .. checkIns.Select(one => new CoursePoint(
                    Performed.AddHours(one.Hours),
                    one.Pain,
                    one.Level
                )),
            ]
        );
}
