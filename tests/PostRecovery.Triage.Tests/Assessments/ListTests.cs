using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>Questions that are answered by a list of codes, complete when given.</summary>
public sealed class ListTests
{
    private static Protocol Places =>
        Tiny.Of(
            ("urgent", """{ "all": [ { "location": ["neck"] }, { "location": ["leg"] } ] }"""),
            ("soon", """{ "location": ["neck", "leg"] }""")
        );

    [Theory]
    [InlineData(Urgency.SelfCare)]
    [InlineData(Urgency.SelfCare, "hip")]
    [InlineData(Urgency.Soon, "neck")]
    [InlineData(Urgency.Soon, "leg", "hip")]
    [InlineData(Urgency.Urgent, "hip", "leg", "neck")]
    public void What_was_listed_is_judged(Urgency level, params string[] places)
    {
        var report = Tiny.Bare with { PainLocations = [.. places] };

        Assert.Equal(level, Places.UrgencyOf(report));
        Assert.Equal(level, Places.Assess(report).Urgency);
    }

    [Fact]
    public void A_list_that_was_not_given_is_open_and_one_that_was_is_complete()
    {
        var open = Places.Assess(Tiny.Bare);

        Assert.Equal(Urgency.Urgent, open.CouldBecome);
        Assert.Equal(["neck", "leg"], Assert.Single(open.WorstCase!.Answers).Codes);
        Assert.Equal("painLocations", Assert.Single(open.NextQuestions).Question.Code);
        Assert.True(Places.Assess(Tiny.Bare with { PainLocations = [] }).IsFinal);
        Assert.True(Places.Assess(Tiny.Bare with { PainLocations = ["neck"] }).IsFinal);
    }

    [Fact]
    public void Lists_are_told_apart()
    {
        var protocol = Tiny.Of(
            ("urgent", """{ "anaesthesia": ["local"] }"""),
            ("soon", """{ "location": ["neck"] }""")
        );

        Assert.Equal(
            Urgency.Urgent,
            protocol.Assess(Tiny.Bare with { PainLocations = ["neck"] }).CouldBecome
        );
        Assert.Equal(
            Urgency.Soon,
            protocol.Assess(Tiny.Bare with { Anaesthesia = ["spinal"] }).CouldBecome
        );
        Assert.Equal(
            Urgency.Urgent,
            protocol.UrgencyOf(Tiny.Bare with { Anaesthesia = ["spinal", "local"] })
        );
    }
}
