using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Reports;

public sealed class ReportFactsTests
{
    [Fact]
    public void Every_answer_to_every_question_is_said_where_it_belongs_and_nowhere_else()
    {
        var facts = Words.Shipped.Questions.SelectMany(Possible);

        Expect.None(
            from fact in facts
            let said = new SymptomReport().With(fact).Facts(Words.Shipped)
            where FactJson.Line(said) != FactJson.Line([fact])
            select $"{FactJson.Line([fact])} became {FactJson.Line(said)}"
        );
    }

    [Fact]
    public void A_report_of_everything_says_everything_in_the_order_of_the_vocabulary()
    {
        var facts = Words.Shipped.Questions.Select(question => Possible(question)[0]).ToList();

        Assert.Equal(
            FactJson.Line(facts),
            FactJson.Line(new SymptomReport().With(Enumerable.Reverse(facts)).Facts(Words.Shipped))
        );
    }

    [Fact]
    public void An_empty_list_was_asked_and_says_nothing() =>
        Assert.Equal(
            """{"painLocations":[]}""",
            FactJson.Line(new SymptomReport { PainLocations = [] }.Facts(Words.Shipped))
        );

    [Fact]
    public void A_field_that_does_not_exist_is_refused_and_named()
    {
        var report = new SymptomReport();

        Assert.Contains("number", Named(() => report.NumberOf("mood")), StringComparison.Ordinal);
        Assert.Contains("code", Named(() => report.CodeOf("mood")), StringComparison.Ordinal);
        Assert.Contains("list", Named(() => report.CodesOf("mood")), StringComparison.Ordinal);
        Assert.Contains(
            "number",
            Named(() => report.With(Fact.Of(Mood(QuestionKind.Number), 1))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "code",
            Named(() => report.With(Fact.Of(Mood(QuestionKind.Code), "low"))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "list",
            Named(() => report.With(Fact.Of(Mood(QuestionKind.Codes), "low"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("yes", Answer.Yes)]
    [InlineData("unsure", Answer.Unsure)]
    [InlineData("no", Answer.No)]
    [InlineData("maybe", Answer.NotAsked)]
    [InlineData(null, Answer.NotAsked)]
    public void A_code_that_is_no_answer_was_not_asked(string? code, Answer answer) =>
        Assert.Equal(answer, ReportFacts.AnswerOf(code));

    [Fact]
    public void Silence_has_no_code() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportFacts.CodeOf(Answer.NotAsked));

    private static string Named(Func<object?> read)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(read);
        Assert.Equal("mood", refused.ActualValue);
        return refused.Message;
    }

    private static Question Mood(QuestionKind kind) =>
        Words.Question("painLevel") with
        {
            Code = "mood",
            Kind = kind,
        };

    private static List<Fact> Possible(Question question) =>
        question.Kind == QuestionKind.Number
            ? [Fact.Of(question, question.Min), Fact.Of(question, question.Max)]
            : [.. question.Codes.Select(code => Fact.Of(question, code))];
}
