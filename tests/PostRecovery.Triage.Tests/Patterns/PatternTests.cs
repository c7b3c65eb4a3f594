using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class PatternTests
{
    private static Demand Pain => new RangeDemand(Words.Question("painLevel"), 3, 6);
    private static Demand MorePain => new RangeDemand(Words.Question("painLevel"), 5, 9);
    private static Demand NoPain => new RangeDemand(Words.Question("painLevel"), 0, 0);
    private static Demand Chills => new CodeDemand(Words.Question("chills"), 1);
    private static Demand Fever => new CodeDemand(Words.Question("fever"), 1);
    private static Demand Procedure => new CodeDemand(Words.Question("procedureType"), 3);

    [Fact]
    public void Two_at_once_are_the_demands_of_both_in_the_order_of_their_questions()
    {
        Demand[] all = [Procedure, Pain, Fever, Chills];
        var inOrder = all.OrderBy(demand => demand.Question.Index);

        Assert.Equal(inOrder, Of(Chills, Pain).And(Of(Procedure, Fever))!.Demands);
        Assert.Equal(inOrder, Of(Procedure, Fever).And(Of(Chills, Pain))!.Demands);
        Assert.Equal(inOrder, Of(all).And(Pattern.Always)!.Demands);
        Assert.Equal(inOrder, Pattern.Always.And(Of(all))!.Demands);
    }

    [Fact]
    public void Two_demands_on_one_question_become_one()
    {
        var both = Of(Pain, Chills).And(Of(MorePain))!;

        Assert.Equal([Pain.And(MorePain)!, Chills], both.Demands);
        Assert.Null(Of(Pain, Chills).And(Of(NoPain)));
    }

    [Fact]
    public void It_is_implied_by_a_pattern_that_asks_for_as_much_of_each_of_its_questions()
    {
        Assert.True(Of(Pain).IsImpliedBy(Of(Pain)));
        Assert.True(Of(Chills).IsImpliedBy(Of(Pain, Fever, Chills)));
        Assert.True(Of(Pain).IsImpliedBy(Of(Pain, Chills)));
        Assert.True(Pattern.Always.IsImpliedBy(Of(Pain)));
        Assert.False(Of(Pain, Chills).IsImpliedBy(Of(Pain)));
        Assert.False(Of(Pain, Chills).IsImpliedBy(Of(Chills)));
        Assert.False(Of(Fever).IsImpliedBy(Of(Pain, Chills)));
        Assert.False(Of(Pain).IsImpliedBy(Of(MorePain)));
        Assert.False(Of(Pain).IsImpliedBy(Pattern.Always));
    }

    [Fact]
    public void Only_what_a_report_may_leave_out_counts_as_optional()
    {
        Assert.Equal(2, Of(Procedure, Pain, Fever, Chills).OptionalDemands);
        Assert.Equal(0, Of(Procedure, Pain).OptionalDemands);
    }

    private static Pattern Of(params Demand[] demands) =>
        new([.. demands.OrderBy(demand => demand.Question.Index)]);
}
