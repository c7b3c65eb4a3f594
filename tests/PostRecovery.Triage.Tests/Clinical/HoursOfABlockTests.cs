using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>
/// A leg that is weak on the day of a needle in the back: the medicine at work, or a bleed on the cord, and the hour decides
/// (<c>docs/decisions/0012-hours-of-a-block.md</c>).
/// </summary>
public sealed class HoursOfABlockTests
{
    public static TheoryData<string> WithNumbingMedicine =>
        new("epidural", "spinal_anaesthesia", "epidural_injection");

    [Theory]
    [MemberData(nameof(WithNumbingMedicine))]
    public void Without_the_hour_the_answer_is_open_to_an_emergency_and_asks_for_the_hour_first(
        string procedure
    )
    {
        var answer = Current.Protocol.Assess(WeakLeg(procedure));

        Assert.Equal(Urgency.SelfCare, answer.Urgency);
        Assert.Equal(Urgency.Emergency, answer.CouldBecome);
        Assert.Equal("hours_and_numbness", answer.NextQuestions[0].Question.Screen);
        Assert.Contains(
            "hoursSince",
            answer.NextQuestions.Take(3).Select(next => next.Question.Code)
        );
        Assert.Contains(
            answer.Reasons,
            reason => reason.Rule.Id == "neuraxial-weak-legs-first-hours"
        );
    }

    [Theory]
    [MemberData(nameof(WithNumbingMedicine))]
    public void In_the_first_hours_it_stays_at_home_and_from_four_hours_it_is_an_emergency(
        string procedure
    )
    {
        Assert.Equal(Urgency.SelfCare, At(procedure, 3.5));
        Assert.Equal(Urgency.Emergency, At(procedure, 4));
    }

    [Theory]
    [InlineData("blood_thinner")]
    [InlineData("bleeding_disorder")]
    [InlineData("block_not_worn_off")]
    [InlineData("arm_weakness_or_numbness")]
    public void A_second_sign_counts_in_the_first_hours_even_when_unsure(string sign) =>
        Assert.True(
            Current.Protocol.UrgencyOf(WeakLeg("epidural").With(sign, Answer.Unsure))
                >= Urgency.Soon
        );

    [Theory]
    [InlineData("lumbar_puncture")]
    [InlineData("blood_patch")]
    public void A_needle_that_leaves_no_numbing_medicine_has_no_such_hours(string procedure) =>
        Assert.Equal(Urgency.Emergency, At(procedure, 1));

    private static Urgency At(string procedure, double hours) =>
        Current.Protocol.UrgencyOf(WeakLeg(procedure) with { HoursSince = hours });

    private static SymptomReport WeakLeg(string procedure) =>
        new SymptomReport
        {
            ProcedureType = procedure,
            DaysSince = 0,
            PainLevel = 1,
        }.With("weakness", Answer.Yes);
}
