using System.Security.Cryptography;
using System.Text;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Pages;
using static PostRecovery.Triage.Courses.Timelines.TimelineScale;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>Draws pain over days for people: the patient's own, how urgent each check-in was, and behind it what is usual.</summary>
public static class TimelineSvg
{
    private const int Many = 40;

    /// <summary>A Content-Security-Policy that allows the picture its own style and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(TimelineStyle.Css)))}'";

    /// <summary>The picture as an SVG document: no script, nothing from elsewhere, light and dark as the reader has it.</summary>
    public static string Render(Timeline timeline)
    {
        var scale = new TimelineScale(timeline);
        var svg = new HtmlWriter();
        svg.Add(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" viewBox=\"0 0 760 484\" width=\"760\" height=\"484\" lang=\"en\" role=\"img\" aria-labelledby=\"timeline-title timeline-desc\">"
            )
            .Add($"<title id=\"timeline-title\">{TimelineWords.Title(timeline)}</title>")
            .Add($"<desc id=\"timeline-desc\">{TimelineWords.Describe(timeline)}</desc>")
            .Raw("<style>")
            .Raw(TimelineStyle.Css)
            .Add($"</style>")
            .Add($"<rect class=\"page\" width=\"760\" height=\"484\" rx=\"8\"/>")
            .Add(
                $"<text class=\"heading\" x=\"24\" y=\"36\">{TimelineWords.Title(timeline)}</text>"
            );
        var edge = Edge(timeline, scale);
        if (edge is not null)
        {
            svg.Add($"<path class=\"band\" d=\"{edge}V{At(Bottom)}H{At(Left)}Z\"/>");
        }

        WriteAxes(svg, scale);
        if (edge is not null)
        {
            svg.Add($"<path class=\"edge\" d=\"{edge}\"/>");
        }

        WriteCourse(svg, timeline, scale);
        TimelineLegend.Write(svg, timeline);
        svg.Add($"<text class=\"muted\" x=\"24\" y=\"446\">{TimelineWords.Review(timeline)}</text>")
            .Add($"<text class=\"muted\" x=\"24\" y=\"466\">{TimelineWords.Caution}</text>");
        return svg.Add($"</svg>").ToString();
    }

    /// <summary>The upper edge of what is usual, as far as the picture goes; null when nothing is known.</summary>
    private static string? Edge(Timeline timeline, TimelineScale scale)
    {
        if (timeline.Expected is not { } expected)
        {
            return null;
        }

        var (edge, from) = (
            new StringBuilder($"M{At(Left)} {At(Y(expected.Usual[0].HighestPain))}"),
            0
        );
        foreach (var (last, highest) in expected.Usual)
        {
            if (!scale.Reaches(from))
            {
                break;
            }

            // The last day belongs to it, so it ends where the next day begins.
            from = last + 1;
            edge.Append($"V{At(Y(highest))}H{At(scale.X(from))}");
        }

        return edge.ToString();
    }

    private static void WriteAxes(HtmlWriter svg, TimelineScale scale)
    {
        svg.Add($"<text class=\"muted\" x=\"24\" y=\"62\">Worst pain, 0 to 10</text>");
        foreach (var pain in Pains)
        {
            svg.Add($"<path class=\"grid\" d=\"M{At(Left)} {At(Y(pain))}H{At(Right)}\"/>")
                .Add(
                    $"<text class=\"muted end\" x=\"{At(Left - 10)}\" y=\"{At(Y(pain) + 4.5)}\">{pain}</text>"
                );
        }

        svg.Add($"<path class=\"axis\" d=\"M{At(Left)} {At(Bottom)}H{At(Right)}\"/>");
        foreach (var day in scale.Days)
        {
            svg.Add($"<path class=\"axis\" d=\"M{At(scale.X(day))} {At(Bottom)}v5\"/>")
                .Add(
                    $"<text class=\"muted middle\" x=\"{At(scale.X(day))}\" y=\"{At(Bottom + 21)}\">{day}</text>"
                );
        }

        svg.Add(
            $"<text class=\"muted middle\" x=\"{At((Left + Right) / 2)}\" y=\"{At(Bottom + 42)}\">Days since the procedure</text>"
        );
    }

    private static void WriteCourse(HtmlWriter svg, Timeline timeline, TimelineScale scale)
    {
        var points = timeline
            .CheckIns.Select(point =>
                (Point: point, X: scale.X(timeline.DaysOf(point)), Y: Y(point.PainLevel))
            )
            .ToList();
        if (points.Count == 0)
        {
            svg.Add(
                $"<text class=\"middle\" x=\"{At((Left + Right) / 2)}\" y=\"{At(Y(6.8))}\">No check-ins yet</text>"
            );
            return;
        }

        svg.Add(
            $"<path class=\"pain\" d=\"M{string.Join('L', points.Select(point => $"{At(point.X)} {At(point.Y)}"))}\"/>"
        );
        var size = points.Count > Many ? 4 : 6.5;
        foreach (var (point, x, y) in points)
        {
            svg.Add(
                $"<path class=\"mark {point.Urgency.Code()}{(point.IsProvisional ? " open" : "")}\" d=\"{TimelineMark.Outline(point.Urgency, x, y, size)}\"><title>{TimelineWords.Describe(timeline, point)}</title></path>"
            );
        }
    }
}
