using PostRecovery.Triage.Courses.Timelines;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Courses.Timelines;

public sealed class TimelineScaleTests
{
    [Fact]
    public void At_least_three_days_are_drawn_from_edge_to_edge()
    {
        var scale = new TimelineScale(Drawn.Of("epidural"));

        Assert.Equal([0, 1, 2, 3], scale.Days);
        Assert.Equal(TimelineScale.Left, scale.X(0));
        Assert.Equal((TimelineScale.Left + TimelineScale.Right) / 2, scale.X(1.5));
        Assert.Equal(TimelineScale.Right, scale.X(3));
    }

    [Fact]
    public void What_lies_beyond_an_edge_stands_at_it()
    {
        var scale = new TimelineScale(Drawn.Of("epidural"));

        Assert.Equal(TimelineScale.Right, scale.X(300));
        Assert.Equal(TimelineScale.Left, scale.X(-1));
    }

    [Fact]
    public void A_day_that_begins_at_the_end_is_not_reached()
    {
        var scale = new TimelineScale(Drawn.Of("epidural"));

        Assert.True(scale.Reaches(2.99));
        Assert.False(scale.Reaches(3));
    }

    [Theory]
    [InlineData(9, 1, 9)]
    [InlineData(10, 2, 10)]
    [InlineData(20, 5, 20)]
    [InlineData(50, 7, 49)]
    [InlineData(3650, 730, 3650)]
    public void Days_are_written_so_that_ten_steps_suffice(int lastDay, int step, int lastWritten)
    {
        var scale = new TimelineScale(Drawn.Of("epidural", (lastDay * 24, 3, Urgency.SelfCare)));

        Assert.Equal(step, scale.Days[1]);
        Assert.Equal(lastWritten, scale.Days[^1]);
        Assert.InRange(scale.X(lastDay), TimelineScale.Right - 30, TimelineScale.Right - 10);
    }

    [Fact]
    public void The_worst_pain_stands_at_the_top_and_none_at_the_bottom()
    {
        Assert.Equal(TimelineScale.Top, TimelineScale.Y(10));
        Assert.Equal((TimelineScale.Top + TimelineScale.Bottom) / 2, TimelineScale.Y(5));
        Assert.Equal(TimelineScale.Bottom, TimelineScale.Y(0));
    }
}
