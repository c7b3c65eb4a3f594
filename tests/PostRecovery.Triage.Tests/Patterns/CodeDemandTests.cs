using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class CodeDemandTests
{
    private static Question Trend => Words.Question("painTrend");
    private static Question Chills => Words.Question("chills");

    [Fact]
    public void Two_at_once_are_the_codes_in_both_and_contradict_each_other_without_one()
    {
        Assert.Equal(
            Of("worsening"),
            Of("worsening", "improving").And(Of("worsening", "unchanged"))
        );
        Assert.Null(Of("worsening").And(Of("improving")));
    }

    [Fact]
    public void It_is_implied_by_fewer_codes_and_by_nothing_of_another_kind()
    {
        Assert.True(Of("worsening", "unchanged").IsImpliedBy(Of("worsening")));
        Assert.True(Of("worsening").IsImpliedBy(Of("worsening")));
        Assert.False(Of("worsening").IsImpliedBy(Of("worsening", "unchanged")));
        Assert.False(Of("worsening").IsImpliedBy(new RangeDemand(Trend, 0, 1)));
    }

    [Theory]
    [InlineData(Answer.Yes, true, true)]
    [InlineData(Answer.Unsure, false, true)]
    [InlineData(Answer.No, false, false)]
    [InlineData(Answer.NotAsked, false, false)]
    public void An_answer_of_yes_or_of_yes_or_unsure_meets_it(
        Answer answer,
        bool yes,
        bool orUnsure
    )
    {
        var report = new SymptomReport().With("chills", answer);

        Assert.Equal(yes, Said("yes").IsMetBy(report));
        Assert.Equal(orUnsure, Said("yes", "unsure").IsMetBy(report));
        Assert.Equal(answer == Answer.No, Said("no").IsMetBy(report));
    }

    [Theory]
    [InlineData("worsening", true)]
    [InlineData("improving", false)]
    [InlineData(null, false)]
    public void One_of_its_codes_meets_it_and_silence_does_not(string? trend, bool met) =>
        Assert.Equal(
            met,
            Of("worsening", "unchanged").IsMetBy(new SymptomReport { PainTrend = trend })
        );

    [Fact]
    public void Because_is_the_code_said_and_a_witness_the_first_that_would_do()
    {
        Assert.Equal(
            ["unsure"],
            Said("yes", "unsure").Because(new SymptomReport().With("chills", Answer.Unsure)).Codes
        );
        Assert.Equal(
            ["worsening"],
            Of("worsening", "unchanged").Because(new() { PainTrend = "worsening" }).Codes
        );
        Assert.Equal(["unchanged"], Of("worsening", "unchanged").Witness(new())!.Codes);
        Assert.True(Of("worsening").CanBeMet(new()));
    }

    private static CodeDemand Of(params string[] codes) => new(Trend, Trend.BitsOf([.. codes]));

    private static CodeDemand Said(params string[] codes) => new(Chills, Chills.BitsOf([.. codes]));
}
