using System.Collections.Immutable;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses;

public sealed class CourseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(3, 5, "worsening")]
    [InlineData(3, 4, "unchanged")]
    [InlineData(3, 3, "unchanged")]
    [InlineData(3, 2, "unchanged")]
    [InlineData(3, 1, "improving")]
    public void Two_points_in_a_day_are_a_trend_and_one_is_not(int then, int now, string trend) =>
        Assert.Equal(trend, Trend(now, (24, then)));

    [Theory]
    [InlineData(11.99, null)]
    [InlineData(12, "worsening")]
    [InlineData(36, "worsening")]
    [InlineData(36.01, null)]
    [InlineData(-24, null)]
    public void Only_a_check_in_half_a_day_to_a_day_and_a_half_before_tells_the_trend(
        double hours,
        string? trend
    ) => Assert.Equal(trend, Trend(7, (hours, 3)));

    [Fact]
    public void Of_several_the_nearest_to_a_day_before_counts() =>
        Assert.Equal("improving", Trend(4, (35, 1), (25, 7), (13, 1)));

    [Fact]
    public void Of_two_as_near_the_later_one_counts() =>
        Assert.Equal("worsening", Trend(5, (30, 9), (18, 2)));

    [Theory]
    [InlineData("yes", 6, 3, 6)] // fell by three, rose by three
    [InlineData(null, 6, 3, 5)] // rose by two only
    [InlineData(null, 6, 4, 7)] // fell by two only, and not to two
    [InlineData("yes", 4, 2, 5)] // fell to two
    [InlineData(null, 2, 2, 5)] // was never higher, so nothing was relieved
    [InlineData("yes", 8, 5, 7, 8)] // on the way up twice
    [InlineData("yes", 5, 7, 3, 3, 6)]
    [InlineData(null, 6)]
    public void Pain_returned_when_it_fell_and_rose_again(string? returned, params int[] pains)
    {
        var earlier = pains[..^1].Select((pain, index) => ((pains.Length - index) * 48.0, pain));

        var derived = Derive(new() { PainLevel = pains[^1] }, [.. earlier]);

        Assert.Equal(returned, CodeOf(derived, "findings.pain_returned_after_relief"));
    }

    [Fact]
    public void Check_ins_may_come_in_any_order_and_later_ones_are_left_out()
    {
        (double, int)[] earlier = [(24, 2), (72, 7), (-24, 9), (48, 1)];

        var derived = Derive(new() { PainLevel = 4 }, earlier);

        Assert.Equal("worsening", CodeOf(derived, "painTrend"));
        Assert.Equal("yes", CodeOf(derived, "findings.pain_returned_after_relief"));
        Assert.Empty(Derive(new() { PainLevel = 8 }, (72, 7), (0, 2)));
        Assert.Empty(Derive(new() { PainLevel = 8 }, (72, 7), (-1, 2)));
    }

    [Fact]
    public void What_was_answered_is_left_alone()
    {
        var report = new SymptomReport { PainLevel = 8, PainTrend = "improving" }.With(
            "pain_returned_after_relief",
            Answer.No
        );

        Assert.Empty(Derive(report, (48, 7), (24, 2)));
    }

    [Fact]
    public void One_that_was_answered_does_not_keep_the_other_from_being_worked_out()
    {
        Assert.Equal(
            ["findings.pain_returned_after_relief"],
            Paths(new() { PainLevel = 8, PainTrend = "improving" })
        );
        Assert.Equal(
            ["painTrend"],
            Paths(
                new SymptomReport { PainLevel = 8 }.With(
                    "pain_returned_after_relief",
                    Answer.Unsure
                )
            )
        );

        static IEnumerable<string> Paths(SymptomReport report) =>
            Derive(report, (48, 7), (24, 2)).Select(one => one.Fact.Question.Path);
    }

    [Theory]
    [InlineData(23.4, 23)]
    [InlineData(23.6, 24)]
    public void The_hours_back_are_told_to_the_nearest(double hours, int told) =>
        Assert.Equal(told, Derive(new() { PainLevel = 8 }, (hours, 2))[0].Numbers["hours"]);

    [Fact]
    public void Each_answer_worked_out_says_what_from()
    {
        var derived = Derive(new() { PainLevel = 8 }, (72, 7), (48, 2), (36, 9), (24, 2));

        Assert.Equal(2, derived.Length);
        Assert.Contains(
            "pain was 2 about 24 hours before and is 8 now",
            derived[0].Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "pain had fallen from 7 to 2 and is 8 now",
            derived[1].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_rules_or_pain_nothing_is_worked_out()
    {
        ImmutableArray<CoursePoint> earlier = [new(Now.AddDays(-1), 3, Urgency.SelfCare)];

        Assert.Empty(
            Course.Derive(new() { PainLevel = 7 }, Now, earlier, null, Followed.Protocol.Vocabulary)
        );
        Assert.Empty(
            Course.Derive(
                new(),
                Now,
                earlier,
                Followed.Protocol.FollowUp,
                Followed.Protocol.Vocabulary
            )
        );
    }

    [Theory]
    [InlineData(3, 4, 3, 4, CourseChange.Same)]
    [InlineData(3, 4, 3, 3, CourseChange.Better)]
    [InlineData(3, 4, 3, 5, CourseChange.Worse)]
    [InlineData(3, 4, 2, 9, CourseChange.Better)]
    [InlineData(3, 4, 4, 0, CourseChange.Worse)]
    public void The_level_decides_and_then_the_pain(
        int level,
        int pain,
        int levelNow,
        int painNow,
        CourseChange change
    ) =>
        Assert.Equal(
            change,
            Course.Change(
                new CoursePoint(Now.AddDays(-1), pain, (Urgency)level),
                new(Now, painNow, (Urgency)levelNow)
            )
        );

    [Fact]
    public void The_first_check_in_has_nothing_to_compare_with() =>
        Assert.Equal(CourseChange.First, Course.Change(null, new(Now, 3, Urgency.SelfCare)));

    private static string? Trend(int pain, params (double HoursBefore, int Pain)[] earlier) =>
        CodeOf(Derive(new() { PainLevel = pain }, earlier), "painTrend");

    private static ImmutableArray<Derived> Derive(
        SymptomReport report,
        params (double HoursBefore, int Pain)[] earlier
    ) =>
        Course.Derive(
            report,
            Now,
            earlier.Select(point => new CoursePoint(
                Now.AddHours(-point.HoursBefore),
                point.Pain,
                Urgency.SelfCare
            )),
            Followed.Protocol.FollowUp,
            Followed.Protocol.Vocabulary
        );

    private static string? CodeOf(ImmutableArray<Derived> derived, string path) =>
        derived.SingleOrDefault(one => one.Fact.Question.Path == path)?.Fact.Codes[0];
}
