using System.Collections.Immutable;
using System.Globalization;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>Where days and pain stand in the picture, in its own units.</summary>
internal sealed class TimelineScale
{
    public const double Left = 64;
    public const double Right = 736;
    public const double Top = 78;
    public const double Bottom = 318;
    private const int WorstPain = 10;
    private const double FewestDays = 3;
    private const int MostSteps = 10;
    private static readonly ImmutableArray<int> Steps = [1, 2, 5, 7, 14, 28, 60, 90, 180, 365, 730];

    private readonly double days;

    public TimelineScale(Timeline timeline)
    {
        var last = timeline.CheckIns.Select(timeline.DaysOf).DefaultIfEmpty(0).Max();
        // A little room after the last mark.
        days = Math.Max(FewestDays, last * 1.03);
        var step = Steps.First(step => days / step <= MostSteps);
        Days = [.. Enumerable.Range(0, (int)(days / step) + 1).Select(index => index * step)];
    }

    /// <summary>The days that are written on the axis.</summary>
    public ImmutableArray<int> Days { get; }

    /// <summary>The levels of pain that are written on the axis.</summary>
    public static ImmutableArray<int> Pains { get; } = [0, 2, 4, 6, 8, 10];

    /// <summary>Where a day stands; a day beyond the end stands at the end.</summary>
    public double X(double day) => Left + (Right - Left) * Math.Clamp(day / days, 0, 1);

    /// <summary>Whether a day begins before the end.</summary>
    public bool Reaches(double day) => day < days;

    /// <summary>Where a level of pain stands.</summary>
    public static double Y(double pain) => Bottom - (Bottom - Top) * pain / WorstPain;

    /// <summary>A coordinate as it is written: to a tenth.</summary>
    public static string At(double coordinate) =>
        coordinate.ToString("0.#", CultureInfo.InvariantCulture);
}
