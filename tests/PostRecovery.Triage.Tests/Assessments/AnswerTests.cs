using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>Single parts of an answer, each by a protocol of a few rules.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void Without_a_rule_that_fires_it_is_self_care_and_there_is_no_reason()
    {
        var protocol = Tiny.Of(("urgent", Yes("chills")));

        var answer = protocol.Assess(Tiny.Bare.With("chills", Answer.No));

        Assert.Equal(Urgency.SelfCare, answer.Urgency);
        Assert.Equal(Urgency.SelfCare, protocol.UrgencyOf(Tiny.Bare.With("chills", Answer.No)));
        Assert.True(answer.IsFinal);
        Assert.Empty(answer.Reasons);
        Assert.Empty(answer.NextQuestions);
        Assert.Null(answer.WorstCase);
    }

    [Fact]
    public void A_rule_that_always_holds_is_the_least_that_any_report_gets()
    {
        var protocol = Tiny.Of(
            ("soon", """{ "always": true }"""),
            ("routine", """{ "always": true }"""),
            ("urgent", Yes("chills"))
        );

        Assert.Equal(Urgency.Soon, protocol.UrgencyOf(Tiny.Bare));
        Assert.Equal(Urgency.Soon, protocol.Assess(Tiny.Bare).Urgency);
        Assert.Equal(["rule-0", "rule-1"], Reasons(protocol, Tiny.Bare));
        Assert.Equal(Urgency.Urgent, protocol.UrgencyOf(Tiny.Bare.With("chills", Answer.Yes)));
    }

    [Fact]
    public void Reasons_stand_highest_first_and_otherwise_in_the_order_of_the_content()
    {
        var protocol = Tiny.Of(
            ("soon", Yes("vomiting")),
            ("urgent", Yes("jaundice")),
            ("soon", Yes("chills")),
            ("emergency", Yes("headache"))
        );
        var report = Tiny
            .Bare.With("chills", Answer.Yes)
            .With("vomiting", Answer.Yes)
            .With("jaundice", Answer.Yes);

        Assert.Equal(["rule-1", "rule-0", "rule-2"], Reasons(protocol, report));
        Assert.Equal(
            ["rule-1", "rule-0", "rule-2"],
            protocol.Fired(report).Select(rule => rule.Id)
        );
    }

    [Theory]
    [InlineData("routine", true)]
    [InlineData("soon", false)]
    [InlineData("urgent", false)]
    public void That_something_is_expected_is_told_up_to_routine_and_not_above(
        string level,
        bool told
    )
    {
        var protocol = Tiny.Of(("self_care", Yes("vomiting")), (level, Yes("chills")));
        var atHome = Tiny.Bare.With("vomiting", Answer.Yes);

        Assert.Equal(["rule-0"], Reasons(protocol, atHome));
        Assert.Equal(
            told ? ["rule-1", "rule-0"] : ["rule-1"],
            Reasons(protocol, atHome.With("chills", Answer.Yes))
        );
    }

    [Fact]
    public void A_reason_is_told_once_by_the_fewest_facts_that_may_be_left_out()
    {
        var protocol = Tiny.Of(
            (
                "soon",
                Any(
                    All(Yes("chills"), Yes("vomiting")),
                    Yes("jaundice"),
                    All("""{ "field": "painLevel", "min": 1 }""", Yes("headache"))
                )
            )
        );
        var report = Tiny.Bare.With("chills", Answer.Yes).With("vomiting", Answer.Yes);

        Assert.Equal("chills vomiting", Because(protocol, report));
        Assert.Equal("jaundice", Because(protocol, report.With("jaundice", Answer.Yes)));
        Assert.Equal("painLevel headache", Because(protocol, report.With("headache", Answer.Yes)));
    }

    [Fact]
    public void The_worst_case_is_the_first_with_the_fewest_answers_and_names_only_what_is_missing()
    {
        var protocol = Tiny.Of(
            ("urgent", All(Yes("chills"), Yes("vomiting"), Yes("fainted"))),
            ("urgent", All(Yes("chills"), Yes("jaundice"))),
            ("urgent", Yes("headache")),
            ("soon", Yes("drowsiness"))
        );

        Assert.Equal("rule-2: headache", Worst(protocol, Tiny.Bare));
        Assert.Equal("rule-1: jaundice", Worst(protocol, Tiny.Bare.With("chills", Answer.Yes)));
        Assert.Equal(
            "rule-0: fainted",
            Worst(protocol, Tiny.Bare.With("chills", Answer.Yes).With("vomiting", Answer.Yes))
        );
    }

    [Fact]
    public void What_the_procedure_rules_out_cannot_become()
    {
        var protocol = Tiny.Of(
            ("emergency", All("""{ "procedure": ["epidural"] }""", Yes("chills"))),
            ("urgent", All("""{ "group": ["manual"] }""", Yes("chills"))),
            ("soon", Yes("chills"))
        );

        Assert.Equal(Urgency.Soon, protocol.Assess(Tiny.Bare).CouldBecome);
        Assert.Equal(
            Urgency.Urgent,
            protocol.Assess(Tiny.Bare with { ProcedureType = "acupuncture" }).CouldBecome
        );
        Assert.Equal(
            Urgency.Emergency,
            protocol.Assess(Tiny.Bare with { ProcedureType = null }).CouldBecome
        );
    }

    [Fact]
    public void An_answer_of_no_that_another_contradicts_is_noticed()
    {
        var protocol = Tiny.Of(("soon", Yes("chills")));

        Assert.Equal(
            ["fever by temperatureCelsius", "weakness by weakness_worsening"],
            Notices(
                Tiny.Bare with
                {
                    TemperatureCelsius = 38,
                },
                ("fever", Answer.No),
                ("weakness", Answer.No),
                ("weakness_both_legs", Answer.Unsure),
                ("weakness_worsening", Answer.Yes),
                ("chills", Answer.No)
            )
        );
        Assert.Empty(
            Notices(
                Tiny.Bare with
                {
                    TemperatureCelsius = 37.9,
                },
                ("fever", Answer.No),
                ("weakness", Answer.Yes),
                ("weakness_worsening", Answer.Yes),
                ("headache", Answer.Unsure),
                ("thunderclap_headache", Answer.Yes)
            )
        );
        Assert.Empty(Notices(Tiny.Bare with { TemperatureCelsius = 39 }, ("chills", Answer.No)));

        IEnumerable<string> Notices(
            SymptomReport report,
            params (string Code, Answer Answer)[] said
        ) =>
            protocol
                .Assess(said.Aggregate(report, (sum, one) => sum.With(one.Code, one.Answer)))
                .Notices.Select(notice => $"{notice.Overruled.Code} by {notice.By.Code}");
    }

    [Fact]
    public void A_notice_names_both_questions_as_people_know_them()
    {
        var report = (Tiny.Bare with { TemperatureCelsius = 38.5 }).With("fever", Answer.No);

        var notice = Assert.Single(Tiny.Of(("soon", Yes("chills"))).Assess(report).Notices);

        Assert.Equal(
            $"\"No\" to \"{Words.Question("fever").Label}\" was judged as yes, because of what was said to \"{Words.Question("temperatureCelsius").Label}\".",
            notice.Text
        );
    }

    private static string Yes(string code) => $$"""{ "yes": "{{code}}" }""";

    private static string All(params string[] parts) =>
        $$"""{ "all": [ {{string.Join(",", parts)}} ] }""";

    private static string Any(params string[] parts) =>
        $$"""{ "any": [ {{string.Join(",", parts)}} ] }""";

    private static IEnumerable<string> Reasons(Protocol protocol, SymptomReport report) =>
        protocol.Assess(report).Reasons.Select(reason => reason.Rule.Id);

    private static string Because(Protocol protocol, SymptomReport report) =>
        Codes(Assert.Single(protocol.Assess(report).Reasons).Because);

    private static string Worst(Protocol protocol, SymptomReport report) =>
        protocol.Assess(report).WorstCase is { } worst
            ? $"{worst.Rule.Id}: {Codes(worst.Answers)}"
            : "none";

    private static string Codes(IEnumerable<Fact> facts) =>
        string.Join(' ', facts.Select(fact => fact.Question.Code));
}
