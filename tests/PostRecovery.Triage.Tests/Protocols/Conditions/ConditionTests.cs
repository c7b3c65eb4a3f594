using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Conditions;

/// <summary>What each kind of condition holds for, and that it holds for nothing left unsaid.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData(Answer.Yes, true, true)]
    [InlineData(Answer.Unsure, false, true)]
    [InlineData(Answer.No, false, false)]
    [InlineData(Answer.NotAsked, false, false)]
    public void A_finding_is_said_by_yes_or_where_that_is_enough_by_unsure(
        Answer answer,
        bool yes,
        bool orUnsure
    )
    {
        var report = new SymptomReport().With("chills", answer);

        Assert.Equal(yes, Holds(new Said("chills", OrUnsure: false), report));
        Assert.Equal(orUnsure, Holds(new Said("chills", OrUnsure: true), report));
    }

    [Theory]
    [InlineData(38.0, true)]
    [InlineData(37.9, false)]
    [InlineData(null, false)]
    public void A_temperature_from_38_on_is_a_fever_whatever_was_answered(
        double? celsius,
        bool fever
    )
    {
        var report = new SymptomReport { TemperatureCelsius = celsius }
            .With("fever", Answer.No)
            .With("chills", Answer.No);

        Assert.Equal(fever, Holds(new Said("fever", OrUnsure: false), report));
        Assert.False(Holds(new Said("chills", OrUnsure: false), report));
    }

    [Theory]
    [InlineData(Answer.Yes, true)]
    [InlineData(Answer.Unsure, false)]
    [InlineData(Answer.No, false)]
    public void A_follow_ups_yes_is_its_parents_whatever_was_answered(Answer answer, bool yes) =>
        Assert.Equal(
            yes,
            Holds(
                new Said("weakness", OrUnsure: true),
                new SymptomReport().With("weakness", Answer.No).With("weakness_worsening", answer)
            )
        );

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(null, false)]
    public void Both_ends_belong_to_a_range(int? pain, bool holds) =>
        Assert.Equal(holds, Holds(new Within("painLevel", 3, 6), new() { PainLevel = pain }));

    [Theory]
    [InlineData("worsening", true)]
    [InlineData("improving", false)]
    [InlineData(null, false)]
    public void A_code_is_one_of_some(string? trend, bool holds) =>
        Assert.Equal(
            holds,
            Holds(new OneOf("painTrend", ["worsening", "unchanged"]), new() { PainTrend = trend })
        );

    [Fact]
    public void It_hurts_at_a_place_when_one_of_several_is_listed()
    {
        var head = new HurtsAt(["neck", "head"]);

        Assert.True(Holds(head, new() { PainLocations = ["leg", "head"] }));
        Assert.False(Holds(head, new() { PainLocations = ["leg"] }));
        Assert.False(Holds(head, new() { PainLocations = [] }));
        Assert.False(Holds(head, new()));
    }

    [Fact]
    public void A_general_anaesthetic_is_told_by_its_own_procedure_too()
    {
        var asleep = new SymptomReport { ProcedureType = "general_anaesthesia" };

        Assert.True(Holds(new HadAnaesthesia(["general"]), asleep));
        Assert.False(Holds(new HadAnaesthesia(["spinal"]), asleep));
        Assert.False(Holds(new HadAnaesthesia(["general"]), new() { ProcedureType = "epidural" }));
        Assert.True(
            Holds(new HadAnaesthesia(["spinal"]), new() { Anaesthesia = ["local", "spinal"] })
        );
        Assert.False(Holds(new HadAnaesthesia(["spinal"]), new() { Anaesthesia = ["local"] }));
    }

    [Fact]
    public void An_operation_under_a_spinal_is_in_the_neuraxial_group_and_in_its_own()
    {
        var report = new SymptomReport
        {
            ProcedureType = "cholecystectomy",
            Anaesthesia = ["spinal"],
        };

        Assert.True(Holds(new InGroup(["neuraxial"]), report));
        Assert.True(Holds(new InGroup(["surgery"]), report));
        Assert.False(Holds(new InGroup(["manual"]), report));
        Assert.False(Holds(new InGroup(["neuraxial"]), report with { Anaesthesia = ["local"] }));
        Assert.False(Holds(new InGroup(["surgery"]), new()));
    }

    [Fact]
    public void A_level_is_one_of_some_and_none_while_rules_are_judged()
    {
        var at = new AtLevel([Urgency.Soon]);

        Assert.True(at.Holds(new(new(), Words.Shipped, Urgency.Soon)));
        Assert.False(at.Holds(new(new(), Words.Shipped, Urgency.Urgent)));
        Assert.False(at.Holds(new(new(), Words.Shipped)));
    }

    [Theory]
    [InlineData(0, true, true, true, true)]
    [InlineData(1, false, true, true, true)]
    [InlineData(2, false, false, true, true)]
    [InlineData(3, false, false, false, true)]
    public void At_least_so_many_of_three_hold(
        int needed,
        bool none,
        bool one,
        bool two,
        bool three
    )
    {
        string[] codes = ["chills", "vomiting", "jaundice"];
        var count = new CountOf(needed, [.. codes.Select(code => new Said(code, OrUnsure: false))]);

        // Whichever of them are said.
        for (var said = 0; said < 8; said++)
        {
            var report = codes
                .Where((_, index) => (said >> index & 1) == 1)
                .Aggregate(new SymptomReport(), (sum, code) => sum.With(code, Answer.Yes));
            bool[] expected = [none, one, two, three];
            Assert.Equal(expected[report.Answers.Given.Length], Holds(count, report));
        }
    }

    private static bool Holds(Condition condition, SymptomReport report) =>
        condition.Holds(new(report, Words.Shipped));
}
