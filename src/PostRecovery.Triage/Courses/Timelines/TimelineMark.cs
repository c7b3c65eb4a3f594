using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>The mark of a level: told apart by its shape as well, for whoever does not see its colour.</summary>
internal static class TimelineMark
{
    /// <summary>The outline of a mark, as the data of a path.</summary>
    /// <param name="level">The level.</param>
    /// <param name="x">Where its middle stands.</param>
    /// <param name="y">Where its middle stands.</param>
    /// <param name="size">Half its width, about.</param>
    public static string Outline(Urgency level, double x, double y, double size) =>
        level switch
        {
            Urgency.SelfCare => Polygon(x, y, size, corners: 24, turned: 0),
            Urgency.Routine => Polygon(x, y, size * 1.25, corners: 4, turned: Math.PI / 4),
            Urgency.Soon => Polygon(x, y, size * 1.35, corners: 3, turned: -Math.PI / 2),
            Urgency.Urgent => Polygon(x, y, size * 1.4, corners: 4, turned: 0),
            _ => Star(x, y, size * 1.6),
        };

    private static string Polygon(double x, double y, double radius, int corners, double turned) =>
        Path(
            Enumerable
                .Range(0, corners)
                .Select(corner => Corner(x, y, radius, turned + 2 * Math.PI * corner / corners))
        );

    private static string Star(double x, double y, double radius)
    {
        const int Points = 5;
        return Path(
            Enumerable
                .Range(0, 2 * Points)
                .Select(corner =>
                    Corner(
                        x,
                        y,
                        corner % 2 == 0 ? radius : radius * 0.5,
                        -Math.PI / 2 + Math.PI * corner / Points
                    )
                )
        );
    }

    private static string Corner(double x, double y, double radius, double angle) =>
        $"{TimelineScale.At(x + radius * Math.Cos(angle))} {TimelineScale.At(y + radius * Math.Sin(angle))}";

    private static string Path(IEnumerable<string> corners) => $"M{string.Join('L', corners)}Z";
}
