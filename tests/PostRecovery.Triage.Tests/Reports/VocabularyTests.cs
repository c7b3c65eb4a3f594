using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Reports;

public sealed class VocabularyTests
{
    private static Vocabulary Shipped => Words.Shipped;

    [Fact]
    public void A_question_stands_at_its_index_and_is_found_by_its_path() =>
        Assert.All(
            Shipped.Questions,
            (question, index) =>
            {
                Assert.Equal(index, question.Index);
                Assert.Same(question, Shipped.At(question.Path));
            }
        );

    [Fact]
    public void Only_a_question_of_yes_or_no_is_found_by_its_code()
    {
        Assert.Equal("findings.chills", Shipped.AnswerQuestion("chills")!.Path);
        Assert.Equal("fever", Shipped.AnswerQuestion("fever")!.Path);
        Assert.Null(Shipped.AnswerQuestion("painLevel"));
        Assert.Null(Shipped.At("chills"));
    }

    [Fact]
    public void A_procedure_has_a_group_and_no_procedure_has_none()
    {
        Assert.Equal("neuraxial", Shipped.GroupOf("epidural"));
        Assert.Null(Shipped.GroupOf("haircut"));
        Assert.Null(Shipped.GroupOf(null));
    }

    [Fact]
    public void A_group_without_a_name_is_called_by_its_code()
    {
        Assert.All(
            Shipped.Groups,
            group => Assert.Equal(group.Label, Shipped.LabelOfGroup(group.Code))
        );
        Assert.Equal("barber", Shipped.LabelOfGroup("barber"));
    }

    [Fact]
    public void Follow_ups_are_those_that_name_it()
    {
        Assert.Equal(
            ["weakness_both_legs", "weakness_worsening"],
            Shipped.FollowUpsOf("weakness").Select(question => question.Code).Order()
        );
        Assert.Empty(Shipped.FollowUpsOf("chills"));
    }

    [Fact]
    public void A_code_has_a_bit_of_its_own_and_a_code_that_is_not_allowed_has_none()
    {
        var trend = Words.Question("painTrend");

        Assert.Equal([1UL, 2UL, 4UL], trend.Codes.Select(trend.BitOf));
        Assert.Equal(0UL, trend.BitOf("sideways"));
        Assert.Equal(5UL, trend.BitsOf([trend.Codes[0], trend.Codes[2], trend.Codes[0]]));
    }

    [Fact]
    public void Two_questions_are_the_same_by_index_and_path()
    {
        var fever = Words.Question("fever");

        Assert.Equal(fever, fever with { Text = "Another wording?" });
        Assert.NotEqual(fever, fever with { Index = 0 });
        Assert.NotEqual(fever, fever with { Path = "findings.fever" });
        Assert.False(fever.Equals(null));
        Assert.Equal("fever", fever.ToString());
        Assert.NotEqual(fever.GetHashCode(), (fever with { Index = 0 }).GetHashCode());
    }
}
