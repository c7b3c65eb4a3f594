using PostRecovery.Triage.Courses.Timelines;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses.Timelines;

public sealed class TimelineWordsTests
{
    private const string UsualPain =
        "Usual pain after this procedure: up to 4 through day 7, up to 3 through day 21. "
        + "Urgency and usual pain as the protocol has them. No clinician has signed it off yet. "
        + TimelineWords.Caution;

    [Fact]
    public void Without_check_ins_the_usual_pain_alone_is_told() =>
        Assert.Equal(
            $"There are no check-ins yet. {UsualPain}",
            TimelineWords.Describe(Drawn.Of("epidural"))
        );

    [Fact]
    public void A_single_one_is_told_with_its_day_pain_and_level() =>
        Assert.Equal(
            $"1 check-in. Day 1: pain 3 of 10, {Name(Urgency.Routine)}. {UsualPain}",
            TimelineWords.Describe(Drawn.Of("epidural", (47.9, 3, Urgency.Routine)))
        );

    [Fact]
    public void One_of_which_not_all_was_asked_is_not_told_as_if_all_were_well()
    {
        var timeline = Drawn.Of("epidural", (24, 3, Urgency.SelfCare));
        var point = timeline.CheckIns[0] with { IsProvisional = true };

        Assert.Equal(
            $"Day 1: pain 3 of 10, {Name(Urgency.SelfCare)} (not all was asked; may be more urgent)",
            TimelineWords.Describe(timeline, point)
        );
    }

    [Fact]
    public void That_earlier_ones_are_left_out_is_told() =>
        Assert.StartsWith(
            "The latest 9 check-ins, with earlier ones left out. ",
            TimelineWords.Describe(Daily(9) with { HasEarlier = true }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Up_to_eight_are_told_one_by_one()
    {
        var told = TimelineWords.Describe(Daily(8));

        Assert.StartsWith(
            $"8 check-ins. Day 0: pain 0 of 10, {Name(Urgency.SelfCare)}. Day 1: pain 1 of 10, ",
            told,
            StringComparison.Ordinal
        );
        Assert.Contains("Day 6: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_the_first_the_worst_the_most_urgent_and_the_latest_are_told()
    {
        var timeline = Drawn.Of(
            "epidural",
            (1, 2, Urgency.SelfCare),
            (25, 8, Urgency.SelfCare),
            (49, 8, Urgency.Soon),
            (73, 8, Urgency.SelfCare),
            (97, 5, Urgency.Urgent),
            (121, 6, Urgency.Urgent),
            (145, 4, Urgency.Urgent),
            (169, 3, Urgency.SelfCare),
            (193, 1, Urgency.Routine)
        );

        Assert.Equal(
            $"9 check-ins. The first: Day 0: pain 2 of 10, {Name(Urgency.SelfCare)}. "
                + $"Most pain: Day 2: pain 8 of 10, {Name(Urgency.Soon)}. "
                + $"Most urgent: Day 5: pain 6 of 10, {Name(Urgency.Urgent)}. "
                + $"The latest: Day 8: pain 1 of 10, {Name(Urgency.Routine)}. {UsualPain}",
            TimelineWords.Describe(timeline)
        );
    }

    [Fact]
    public void Where_no_pain_is_known_to_be_usual_that_is_said()
    {
        var timeline = Drawn.Of("no_longer_known");

        Assert.Equal("Pain since the procedure: no_longer_known", TimelineWords.Title(timeline));
        Assert.Equal(
            "What pain is usual after this procedure is not known here.",
            TimelineWords.Usual(timeline)
        );
    }

    [Fact]
    public void The_title_names_the_procedure_as_people_do() =>
        Assert.Equal(
            $"Pain since the procedure: {Followed.Protocol.Vocabulary.Procedures.Single(one => one.Code == "epidural").Label}",
            TimelineWords.Title(Drawn.Of("epidural"))
        );

    [Theory]
    [InlineData(
        true,
        "Urgency and usual pain as the protocol has them, which a clinician has signed off."
    )]
    [InlineData(
        false,
        "Urgency and usual pain as the protocol has them. No clinician has signed it off yet."
    )]
    public void Whether_a_clinician_has_signed_it_off_is_said(bool signedOff, string said) =>
        Assert.Equal(
            said,
            TimelineWords.Review(Drawn.Of("epidural") with { IsSignedOff = signedOff })
        );

    private static Timeline Daily(int checkIns) =>
        Drawn.Of(
            "epidural",
            [.. Enumerable.Range(0, checkIns).Select(day => (day * 24.0, day, Urgency.SelfCare))]
        );

    private static string Name(Urgency level) =>
        Followed.Protocol.Vocabulary.Dispositions[(int)level - 1].Label;
}
