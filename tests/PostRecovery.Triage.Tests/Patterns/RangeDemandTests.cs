using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class RangeDemandTests
{
    private static Question Pain => Words.Question("painLevel");
    private static Question Hours => Words.Question("hoursSince");

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(null, false)]
    public void Both_ends_belong_to_a_range_and_silence_does_not(int? pain, bool met) =>
        Assert.Equal(met, Of(3, 5).IsMetBy(new() { PainLevel = pain }));

    [Theory]
    [InlineData(3, 5, 4, 8, 4, 5)]
    [InlineData(4, 8, 3, 5, 4, 5)]
    [InlineData(3, 5, 5, 8, 5, 5)]
    public void Two_ranges_at_once_are_where_they_overlap(
        double min,
        double max,
        double otherMin,
        double otherMax,
        double bothMin,
        double bothMax
    ) => Assert.Equal(Of(bothMin, bothMax), Of(min, max).And(Of(otherMin, otherMax)));

    [Fact]
    public void Two_ranges_contradict_each_other_where_no_number_is_in_both()
    {
        Assert.Null(Of(3, 5).And(Of(6, 8)));
        Assert.Null(Of(3, 5.5).And(Of(5.2, 8))); // no whole number between
        Assert.NotNull(
            new RangeDemand(Hours, 3, 5.5).And(new RangeDemand(Hours, 5.2, 8)) // hours need not be whole
        );
        Assert.Null(Of(3, 20).And(Of(11, 30))); // pain ends at 10
    }

    [Theory]
    [InlineData(3, 5, true)]
    [InlineData(4, 4, true)]
    [InlineData(2, 5, false)]
    [InlineData(3, 6, false)]
    public void It_is_implied_by_every_range_within_it(double min, double max, bool implied) =>
        Assert.Equal(implied, Of(3, 5).IsImpliedBy(Of(min, max)));

    [Fact]
    public void It_is_not_implied_by_a_demand_of_another_kind() =>
        Assert.False(Of(3, 5).IsImpliedBy(new CodeDemand(Pain, 1)));

    [Fact]
    public void Because_is_the_number_said_and_a_witness_the_least_that_would_do()
    {
        Assert.Equal(4, Of(3, 5).Because(new() { PainLevel = 4 }).Number);
        Assert.Equal(3, Of(2.1, 5).Witness(new())!.Number);
        Assert.Equal(0, Of(-7, 5).Witness(new())!.Number);
        Assert.Equal(2.1, new RangeDemand(Hours, 2.1, 5).Witness(new())!.Number);
        Assert.Null(Of(4.2, 4.8).Witness(new()));
    }

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(1, 3, true)]
    [InlineData(1, 48, true)]
    [InlineData(2, 3, false)]
    [InlineData(2, 24, true)]
    [InlineData(3, 24, false)]
    [InlineData(null, 3, true)]
    public void Hours_can_be_what_the_day_allows(int? days, double atMost, bool can)
    {
        var report = new SymptomReport { DaysSince = days };
        var demand = new RangeDemand(Hours, 2, atMost);

        Assert.Equal(can, demand.CanBeMet(report));
        Assert.Equal(can, demand.Witness(report) is not null);
    }

    private static RangeDemand Of(double min, double max) => new(Pain, min, max);
}
