using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class TimeWindowTests
{
    [Theory]
    [InlineData(2, 23.9, false)]
    [InlineData(2, 24, true)]
    [InlineData(2, 72, true)]
    [InlineData(2, 72.1, false)]
    [InlineData(0, 24, true)]
    [InlineData(0, 24.1, false)]
    public void Hours_and_days_agree_within_a_day_both_ends_included(
        int days,
        double hours,
        bool agree
    ) => Assert.Equal(agree, TimeWindow.Agrees(days, hours));

    [Theory]
    [InlineData(0, 0, 24)]
    [InlineData(2, 24, 72)]
    [InlineData(3650, 87576, 87600)]
    public void The_hours_that_agree_with_a_day_are_within_the_limits_of_the_question(
        int days,
        double from,
        double to
    ) =>
        Assert.Equal(
            (from, to),
            TimeWindow.Of(Words.Question("hoursSince"), new() { DaysSince = days })
        );

    [Fact]
    public void Without_a_day_or_of_anything_else_every_number_of_the_question_may_be_said()
    {
        Assert.Equal((0, 87600), TimeWindow.Of(Words.Question("hoursSince"), new()));
        Assert.Equal(
            (0, 10),
            TimeWindow.Of(Words.Question("painLevel"), new SymptomReport { DaysSince = 3 })
        );
    }

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    [InlineData(48, 1)]
    [InlineData(48.5, 2)]
    public void The_first_day_of_some_hours_is_the_first_that_agrees(double hours, int day)
    {
        Assert.Equal(day, TimeWindow.FirstDayOf(hours));
        Assert.True(TimeWindow.Agrees(day, hours));
        Assert.False(TimeWindow.Agrees(day - 1, hours));
    }
}
