using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Pages;
using static PostRecovery.Triage.Courses.Timelines.TimelineScale;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>What marks, line and band mean.</summary>
internal static class TimelineLegend
{
    private const double FirstRow = 386;
    private const double SecondRow = 412;
    private const double Gap = 26;

    // A letter of the font is about this wide; a legend need not be exact.
    private const double Letter = 6.9;

    public static void Write(HtmlWriter svg, Timeline timeline)
    {
        var x = Left;
        foreach (var level in Enum.GetValues<Urgency>())
        {
            var name = timeline.NameOf(level);
            svg.Add(
                $"<path class=\"mark {level.Code()}\" d=\"{TimelineMark.Outline(level, x + 6, FirstRow - 4.5, 6)}\"/>"
            );
            svg.Add($"<text x=\"{At(x + 18)}\" y=\"{At(FirstRow)}\">{name}</text>");
            x += 18 + name.Length * Letter + Gap;
        }

        svg.Add(
            $"<path class=\"pain\" d=\"M{At(Left)} {At(SecondRow - 4)}h26\"/><text x=\"{At(Left + 34)}\" y=\"{At(SecondRow)}\">Pain reported</text>"
        );
        x = Left + 34 + 13 * Letter + Gap;
        if (timeline.Expected is not null)
        {
            svg.Add(
                $"<path class=\"band\" d=\"M{At(x)} {At(SecondRow - 11)}h26v14h-26z\"/><path class=\"edge\" d=\"M{At(x)} {At(SecondRow - 11)}h26\"/>"
            );
            svg.Add(
                $"<text x=\"{At(x + 34)}\" y=\"{At(SecondRow)}\">Usual after this procedure</text>"
            );
            x += 34 + 26 * Letter + Gap;
        }

        if (timeline.CheckIns.Any(point => point.IsProvisional))
        {
            svg.Add(
                $"<path class=\"mark self_care open\" d=\"{TimelineMark.Outline(Urgency.SelfCare, x + 6, SecondRow - 4.5, 6)}\"/>"
            );
            svg.Add(
                $"<text x=\"{At(x + 18)}\" y=\"{At(SecondRow)}\">Hollow: not all was asked</text>"
            );
        }
    }
}
