using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PostRecovery.Triage.Courses.Timelines;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Courses.Timelines;

/// <summary>The pictures beside this file are the ones that the program draws; open them in a browser to judge them.</summary>
public sealed class TimelineSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names =>
        ["no-check-ins", "one-check-in", "same-day", "a-week", "not-all-asked", "ninety-days"];

    [Theory, MemberData(nameof(Names))]
    public void The_picture_is_the_approved_one(string name) =>
        Approved.Matches(
            TimelineSvg.Render(Picture(name)),
            "tests",
            "PostRecovery.Triage.Tests",
            "Courses",
            "Timelines",
            $"{name}.svg"
        );

    [Theory, MemberData(nameof(Names))]
    public void It_is_sound_xml_without_script_and_tells_a_listener_what_it_shows(string name)
    {
        var svg = XDocument.Parse(TimelineSvg.Render(Picture(name))).Root!;

        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(
            svg.Attribute("aria-labelledby")!.Value,
            $"{svg.Element(Svg + "title")!.Attribute("id")!.Value} {svg.Element(Svg + "desc")!.Attribute("id")!.Value}"
        );
        Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.DoesNotContain(
            svg.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_check_in_has_one_mark_with_its_words_inside_the_picture(string name)
    {
        var timeline = Picture(name);

        var marks = XDocument
            .Parse(TimelineSvg.Render(timeline))
            .Descendants(Svg + "path")
            .Where(path => path.Element(Svg + "title") is not null)
            .ToList();

        Assert.Equal(
            timeline.CheckIns.Select(point =>
                $"mark {point.Urgency.Code()}{(point.IsProvisional ? " open" : "")} pain {point.PainLevel} of"
            ),
            marks.Select(mark =>
                $"{mark.Attribute("class")!.Value} {mark.Value[mark.Value.IndexOf("pain", StringComparison.Ordinal)..].Split(" 10")[0]}"
            )
        );
        Assert.All(marks, mark => Assert.InRange(FirstX(mark), 55, 750));
    }

    [Fact]
    public void Every_level_has_a_shape_of_its_own() =>
        Assert.Equal(
            5,
            Enum.GetValues<Urgency>()
                .Select(level => TimelineMark.Outline(level, 0, 0, 6))
                .Distinct()
                .Count()
        );

    [Fact]
    public void A_listener_hears_every_one_of_a_few_check_ins_and_the_worst_of_many()
    {
        Assert.Contains("Day 5: pain 9 of 10, Emergency", Desc("a-week"), StringComparison.Ordinal);
        Assert.Contains("Day 0: pain 4 of 10", Desc("a-week"), StringComparison.Ordinal);
        Assert.Contains("91 check-ins", Desc("ninety-days"), StringComparison.Ordinal);
        Assert.Contains("Most urgent: Day 40", Desc("ninety-days"), StringComparison.Ordinal);
        Assert.Contains("no check-ins yet", Desc("no-check-ins"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_that_the_protocol_no_longer_knows_is_drawn_without_a_band_and_as_text()
    {
        var svg = TimelineSvg.Render(
            Drawn.Of("<script>alert(1)</script>", (26, 3, Urgency.SelfCare))
        );

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"band\"", svg, StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(svg).Root);
    }

    [Fact]
    public void Ten_years_fit_as_well()
    {
        var svg = XDocument.Parse(
            TimelineSvg.Render(
                Drawn.Of("leg_surgery", (1, 9, Urgency.Soon), (87_600, 2, Urgency.SelfCare))
            )
        );

        var days = svg.Descendants(Svg + "text")
            .Count(text => text.Attribute("class")?.Value == "muted middle");
        Assert.InRange(days, 3, 13);
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(41, 0)]
    public void Marks_are_smaller_when_there_are_more_than_forty(int checkIns, int large)
    {
        var timeline = Drawn.Of(
            "epidural",
            [.. Enumerable.Repeat((72.0, 5, Urgency.SelfCare), checkIns)]
        );
        var scale = new TimelineScale(timeline);
        var outline = TimelineMark.Outline(Urgency.SelfCare, scale.X(3), TimelineScale.Y(5), 6.5);

        Assert.Equal(
            large * checkIns,
            TimelineSvg.Render(timeline).Split($"d=\"{outline}\"").Length - 1
        );
    }

    [Fact]
    public void Its_own_style_is_all_that_it_is_allowed()
    {
        var style = XDocument
            .Parse(TimelineSvg.Render(Drawn.Of("epidural")))
            .Descendants(Svg + "style")
            .Single();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Value)));

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'",
            TimelineSvg.ContentSecurityPolicy
        );
    }

    private static string Desc(string name) =>
        XDocument.Parse(TimelineSvg.Render(Picture(name))).Root!.Element(Svg + "desc")!.Value;

    private static double FirstX(XElement mark) =>
        double.Parse(mark.Attribute("d")!.Value[1..].Split(' ')[0], CultureInfo.InvariantCulture);

    private static Timeline Picture(string name) =>
        name switch
        {
            "no-check-ins" => Drawn.Of("toning_massage"),
            "one-check-in" => Drawn.Of("epidural", (26, 3, Urgency.SelfCare)),
            "same-day" => Drawn.Of(
                "lumbar_puncture",
                (1, 2, Urgency.SelfCare),
                (3, 3, Urgency.SelfCare),
                (6, 5, Urgency.Routine),
                (10, 7, Urgency.Soon),
                (11, 9, Urgency.Emergency)
            ),
            "a-week" => Drawn.Of(
                "epidural",
                (20, 4, Urgency.SelfCare),
                (45, 3, Urgency.SelfCare),
                (70, 3, Urgency.Routine),
                (93, 5, Urgency.Soon),
                (118, 7, Urgency.Urgent),
                (142, 9, Urgency.Emergency)
            ),
            "not-all-asked" => NotAllAsked(
                Drawn.Of(
                    "epidural",
                    (40, 4, Urgency.SelfCare),
                    (70, 5, Urgency.Soon),
                    (93, 3, Urgency.SelfCare)
                )
            ),
            _ => Drawn.Of(
                "cholecystectomy",
                [
                    .. Enumerable
                        .Range(0, 91)
                        .Select(day =>
                            (
                                day * 24.0 + 9,
                                Math.Max(0, 7 - day / 8 + (day % 5 == 3 ? 1 : 0)),
                                day < 3 ? Urgency.Soon
                                : day is 40 or 41 ? Urgency.Urgent
                                : day > 42 ? Urgency.Routine
                                : Urgency.SelfCare
                            )
                        ),
                ]
            ),
        };

    private static Timeline NotAllAsked(Timeline timeline) =>
        timeline with
        {
            CheckIns = [.. timeline.CheckIns.Select(point => point with { IsProvisional = true })],
        };
}
