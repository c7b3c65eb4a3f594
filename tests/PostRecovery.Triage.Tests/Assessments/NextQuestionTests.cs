using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>Which questions come next and in which order, each by a protocol of a few rules.</summary>
public sealed class NextQuestionTests
{
    [Fact]
    public void The_highest_level_comes_first_and_each_says_what_it_could_bring() =>
        Assert.Equal(
            "headache:Emergency chills:Urgent vomiting:Soon jaundice:Routine",
            Next(
                Tiny.Bare,
                ("routine", All("jaundice")),
                ("emergency", All("headache")),
                ("soon", All("vomiting")),
                ("urgent", All("chills")),
                ("self_care", All("drowsiness"))
            )
        );

    [Fact]
    public void Those_still_needing_fewer_answers_come_before_those_of_more() =>
        Assert.Equal(
            "jaundice:Urgent chills:Urgent headache:Urgent",
            Next(Tiny.Bare, ("urgent", All("chills", "headache")), ("urgent", All("jaundice")))
        );

    [Fact]
    public void Of_as_many_the_one_of_which_most_is_said_comes_first() =>
        Assert.Equal(
            "jaundice:Urgent chills:Urgent",
            Next(
                Tiny.Bare.With("vomiting", Answer.Yes),
                ("urgent", All("chills")),
                ("urgent", All("jaundice", "vomiting"))
            )
        );

    [Fact]
    public void And_else_the_order_of_the_screens_decides()
    {
        Assert.Equal(
            "chills:Urgent jaundice:Urgent",
            Next(Tiny.Bare, ("urgent", All("jaundice")), ("urgent", All("chills")))
        );
        Assert.Equal(
            "chills:Urgent jaundice:Urgent",
            Next(Tiny.Bare, ("urgent", All("chills")), ("urgent", All("jaundice")))
        );
    }

    [Fact]
    public void One_answered_unsure_comes_after_all_that_were_not_asked() =>
        Assert.Equal(
            "jaundice:Urgent headache:Emergency",
            Next(
                Tiny.Bare.With("headache", Answer.Unsure),
                ("emergency", All("headache")),
                ("urgent", All("jaundice"))
            )
        );

    [Fact]
    public void Those_of_one_screen_stand_together() =>
        Assert.Equal(
            "chills:Emergency neck_stiffness:Soon jaundice:Urgent",
            Next(
                Tiny.Bare,
                ("emergency", All("chills")),
                ("urgent", All("jaundice")),
                ("soon", All("neck_stiffness"))
            )
        );

    [Fact]
    public void What_a_smaller_pattern_makes_needless_is_not_asked()
    {
        Assert.Equal(
            "chills:Urgent",
            Next(Tiny.Bare, ("urgent", All("chills")), ("soon", All("chills", "vomiting")))
        );
        Assert.Equal(
            "headache:Urgent",
            Next(Tiny.Bare, ("urgent", All("headache")), ("soon", All("thunderclap_headache")))
        );
    }

    [Fact]
    public void A_follow_up_is_settled_by_its_parents_no_unless_another_one_overruled_that()
    {
        var report = Tiny.Bare.With("weakness", Answer.No);
        (string, string)[] rules = [("urgent", All("weakness_both_legs"))];

        Assert.Equal("", Next(report, rules));
        Assert.Equal(
            "weakness_both_legs:Urgent",
            Next(report.With("weakness_worsening", Answer.Yes), rules)
        );
    }

    [Fact]
    public void Where_fever_decides_the_temperature_that_would_show_it_is_not_asked_as_well() =>
        Assert.Equal("fever:Urgent", Next(Tiny.Bare, ("urgent", All("fever"))));

    [Fact]
    public void A_question_is_told_once_at_the_highest_level_it_could_bring() =>
        Assert.Equal(
            "chills:Urgent vomiting:Urgent jaundice:Soon",
            Next(
                Tiny.Bare,
                ("soon", All("chills", "jaundice")),
                ("urgent", All("chills", "vomiting"))
            )
        );

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "headache:Emergency")]
    [InlineData(2, "headache:Emergency chills:Urgent")]
    [InlineData(3, "headache:Emergency chills:Urgent vomiting:Urgent")]
    [InlineData(9, "headache:Emergency chills:Urgent vomiting:Urgent jaundice:Soon")]
    public void No_more_are_told_than_were_asked_for(int most, string told) =>
        Assert.Equal(
            told,
            Next(
                most,
                Tiny.Bare,
                ("emergency", All("headache")),
                ("urgent", All("chills", "vomiting")),
                ("soon", All("jaundice"))
            )
        );

    private static string Next(SymptomReport report, params (string Level, string When)[] rules) =>
        Next(200, report, rules);

    private static string Next(
        int most,
        SymptomReport report,
        params (string Level, string When)[] rules
    ) =>
        string.Join(
            ' ',
            Tiny.Of(rules)
                .Assess(report, most)
                .NextQuestions.Select(next => $"{next.Question.Code}:{next.CouldRaiseTo}")
        );

    private static string All(params string[] codes) =>
        $$"""{ "all": [ {{string.Join(",", codes.Select(code => $$"""{ "yes": "{{code}}" }"""))}} ] }""";
}
