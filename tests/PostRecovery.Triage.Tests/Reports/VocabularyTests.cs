using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Reports;

public sealed class VocabularyTests
{
    private static Vocabulary Words => Current.Vocabulary;

    [Fact]
    public void A_question_stands_at_its_index_and_is_found_by_its_path() =>
        Assert.All(
            Words.Questions,
            (question, index) =>
            {
                Assert.Equal(index, question.Index);
                Assert.Same(question, Words.At(question.Path));
            }
        );

    [Fact]
    public void Only_a_question_of_yes_or_no_is_found_by_its_code()
    {
        Assert.Equal("findings.chills", Words.AnswerQuestion("chills")!.Path);
        Assert.Equal("fever", Words.AnswerQuestion("fever")!.Path);
        Assert.Null(Words.AnswerQuestion("painLevel"));
        Assert.Null(Words.At("chills"));
    }

    [Fact]
    public void A_procedure_has_a_group_and_no_procedure_has_none()
    {
        Assert.Equal("neuraxial", Words.GroupOf("epidural"));
        Assert.Null(Words.GroupOf("haircut"));
        Assert.Null(Words.GroupOf(null));
    }

    [Fact]
    public void A_group_without_a_name_is_called_by_its_code()
    {
        Assert.All(
            Words.Groups,
            group => Assert.Equal(group.Label, Words.LabelOfGroup(group.Code))
        );
        Assert.Equal("barber", Words.LabelOfGroup("barber"));
    }

    [Fact]
    public void Follow_ups_are_those_that_name_it()
    {
        Assert.Equal(
            ["weakness_both_legs", "weakness_worsening"],
            Words.FollowUpsOf("weakness").Select(question => question.Code).Order()
        );
        Assert.Empty(Words.FollowUpsOf("chills"));
    }

    [Fact]
    public void A_code_has_a_bit_of_its_own_and_a_code_that_is_not_allowed_has_none()
    {
        var trend = Current.Question("painTrend");

        Assert.Equal([1UL, 2UL, 4UL], trend.Codes.Select(trend.BitOf));
        Assert.Equal(0UL, trend.BitOf("sideways"));
        Assert.Equal(5UL, trend.BitsOf([trend.Codes[0], trend.Codes[2], trend.Codes[0]]));
    }

    [Fact]
    public void Two_questions_are_the_same_by_index_and_path()
    {
        var fever = Current.Question("fever");

        Assert.Equal(fever, fever with { Text = "Another wording?" });
        Assert.NotEqual(fever, fever with { Index = 0 });
        Assert.NotEqual(fever, fever with { Path = "findings.fever" });
        Assert.False(fever.Equals(null));
        Assert.Equal("fever", fever.ToString());
        Assert.NotEqual(fever.GetHashCode(), (fever with { Index = 0 }).GetHashCode());
    }
}
