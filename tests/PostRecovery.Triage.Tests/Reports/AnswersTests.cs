using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Reports;

public sealed class AnswersTests
{
    [Theory]
    [InlineData("a", Answer.NotAsked)]
    [InlineData("b", Answer.Yes)]
    [InlineData("c", Answer.NotAsked)]
    [InlineData("d", Answer.No)]
    [InlineData("e", Answer.NotAsked)]
    [InlineData("f", Answer.Unsure)]
    [InlineData("g", Answer.NotAsked)]
    [InlineData("h", Answer.Yes)]
    [InlineData("i", Answer.NotAsked)]
    public void Each_is_found_by_its_code_and_nothing_is_found_beside_them(
        string code,
        Answer answer
    ) =>
        Assert.Equal(
            answer,
            Of(("f", Answer.Unsure), ("h", Answer.Yes), ("b", Answer.Yes), ("d", Answer.No))
                .To(code)
        );

    [Fact]
    public void Of_two_answers_to_one_code_the_last_counts() =>
        Assert.Equal(
            Of(("a", Answer.No)),
            Of(("a", Answer.Yes), ("a", Answer.NotAsked), ("a", Answer.No))
        );

    [Fact]
    public void What_was_not_asked_is_left_out()
    {
        var answers = Of(("a", Answer.Yes), ("b", Answer.No)).With("a", Answer.NotAsked);

        Assert.Equal("b", Assert.Single(answers.Given).Key);
        Assert.Equal(Answer.NotAsked, answers.To("a"));
    }

    [Fact]
    public void They_are_equal_when_they_say_the_same_in_whatever_order()
    {
        var answers = Of(("a", Answer.Yes), ("b", Answer.No));
        object same = Of(("b", Answer.No), ("a", Answer.Yes));

        Assert.True(answers.Equals(same));
        Assert.Equal(answers.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void They_differ_by_one_code_one_answer_or_one_more()
    {
        var answers = Of(("a", Answer.Yes), ("b", Answer.No));
        Answers[] others =
        [
            Answers.None,
            Of(("a", Answer.Yes)),
            Of(("a", Answer.Yes), ("b", Answer.Unsure)),
            Of(("a", Answer.Yes), ("c", Answer.No)),
        ];

        Assert.All(others, other => Assert.NotEqual(answers, other));
        Assert.NotEqual(answers.GetHashCode(), others[0].GetHashCode());
        Assert.NotEqual(answers.GetHashCode(), others[3].GetHashCode());
        Assert.False(answers.Equals(null));
        Assert.False(answers.Equals((object)"a"));
    }

    private static Answers Of(params (string Code, Answer Answer)[] answers) =>
        Answers.Of(answers.Select(one => KeyValuePair.Create(one.Code, one.Answer)));
}
