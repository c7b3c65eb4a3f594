using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>Which advice is given, withheld or left out, by a protocol of one rule and five items of advice.</summary>
public sealed class CounselTests
{
    private const string Advice = """
        , { "id": "pill", "kind": "medicine", "order": 20, "when": { "all": [ { "level": ["self_care", "soon"] }, { "field": "painLevel", "min": 1 } ] },
            "notWhen": { "any": [ { "yesOrUnsure": "kidney_disease" }, { "all": [ { "yes": "chills" }, { "yes": "clammy_or_pale" } ] }, { "field": "ageYears", "max": 15 } ] },
            "text": "A pill.", "withheldText": "Ask.", "sources": [ "book" ] }
        , { "id": "drops", "kind": "medicine", "order": 25, "when": { "yes": "vomiting" }, "notWhen": { "any": [ { "yes": "drowsiness" }, { "yes": "dizziness" } ] },
            "text": "Drops.", "withheldText": "Ask.", "sources": [ "book" ] }
        , { "id": "rest", "kind": "do", "order": 30, "when": { "yes": "chills" }, "notWhen": { "yes": "clammy_or_pale" }, "text": "Rest.", "sources": [ "book" ] }
        , { "id": "walk", "kind": "do", "order": 10, "when": { "always": true }, "text": "Walk.", "sources": [ "book" ] }
        """;

    private static readonly SymptomReport Careful = (Tiny.Bare with { AgeYears = 40 })
        .With("kidney_disease", Answer.No)
        .With("clammy_or_pale", Answer.No);

    [Fact]
    public void What_helps_is_given_most_useful_first_and_the_safety_net_apart()
    {
        var answer = Assess(Careful.With("chills", Answer.Yes));

        Assert.Equal(["walk", "pill", "rest"], answer.Advice.Select(item => item.Id));
        Assert.Equal(["net"], answer.SafetyNet.Select(item => item.Id));
        Assert.Empty(answer.Withheld);
    }

    [Fact]
    public void A_medicine_is_withheld_while_a_caution_may_hold_and_asks_for_all_that_could_decide_it()
    {
        var withheld = Assert.Single(Assess(Tiny.Bare).Withheld);

        Assert.Equal("pill", withheld.Advice.Id);
        Assert.Equal(
            Codes("ageYears", "chills", "kidney_disease", "clammy_or_pale"),
            withheld.Ask.Select(question => question.Code)
        );
        Assert.Equal(
            Codes("clammy_or_pale"),
            Assert
                .Single(
                    Assess(
                        Careful.With("clammy_or_pale", Answer.NotAsked).With("chills", Answer.Yes)
                    ).Withheld
                )
                .Ask.Select(question => question.Code)
        );
    }

    [Fact]
    public void Each_medicine_asks_for_its_own_cautions_alone()
    {
        var withheld = Assess(Tiny.Bare.With("vomiting", Answer.Yes)).Withheld;

        Assert.Equal(["pill", "drops"], withheld.Select(item => item.Advice.Id));
        Assert.Equal(
            Codes("ageYears", "chills", "kidney_disease", "clammy_or_pale"),
            withheld[0].Ask.Select(question => question.Code)
        );
        Assert.Equal(
            Codes("drowsiness", "dizziness"),
            withheld[1].Ask.Select(question => question.Code)
        );
    }

    [Fact]
    public void A_medicine_whose_caution_holds_or_that_does_not_help_is_neither_given_nor_withheld()
    {
        Assert.Equal(["walk"], Given(Careful.With("kidney_disease", Answer.Unsure)));
        Assert.Equal(["walk"], Given(Careful with { AgeYears = 15 }));
        Assert.Equal(["walk"], Given(Careful with { PainLevel = 0 }));
        Assert.Equal(["walk"], Given(Careful.With("jaundice", Answer.Yes)));
        Assert.Equal(["walk", "pill"], Given(Careful));

        static IEnumerable<string> Given(SymptomReport report)
        {
            var answer = Assess(report);
            Assert.Empty(answer.Withheld);
            return answer.Advice.Select(item => item.Id);
        }
    }

    [Fact]
    public void Anything_but_a_medicine_is_given_unless_its_caution_holds()
    {
        var shivering = Tiny.Bare.With("chills", Answer.Yes);

        Assert.Contains("rest", Assess(shivering).Advice.Select(item => item.Id));
        Assert.DoesNotContain(
            "rest",
            Assess(shivering.With("clammy_or_pale", Answer.Yes)).Advice.Select(item => item.Id)
        );
    }

    private static IEnumerable<string> Codes(params string[] codes) =>
        codes.OrderBy(code => Words.Question(code).Order);

    private static Assessment Assess(SymptomReport report)
    {
        var reading = Tiny.Read(
            Tiny.Area([Tiny.Rule("go", "urgent", """{ "yes": "jaundice" }""")], Advice)
        );
        Assert.Empty(reading.Faults);
        return reading.Protocol!.Assess(report);
    }
}
