using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>A rule for every finding: more demands than a word has bits, up to the last question of all.</summary>
public sealed class ManyDemandsTests
{
    [Fact]
    public void Every_one_of_them_is_found_and_is_a_reason_by_itself()
    {
        var questions = Words.Shipped.Questions.Where(question =>
            question.Kind == QuestionKind.Answer
        );
        var findings = questions.Select(question => question.Code).ToList();
        var protocol = Tiny.Of([
            .. findings.Select(code => ("soon", $$"""{ "yes": "{{code}}" }""")),
        ]);

        Assert.True(findings.Count > 128);
        Assert.All(
            findings,
            code =>
            {
                var report = Tiny.Bare.With(code, Answer.Yes);
                Assert.Equal(Urgency.Soon, protocol.UrgencyOf(report));
                Assert.Contains(
                    $"rule-{findings.IndexOf(code)}",
                    protocol.Fired(report).Select(rule => rule.Id)
                );
            }
        );
        Assert.Equal(Urgency.SelfCare, protocol.UrgencyOf(Tiny.Bare));
        Assert.Empty(protocol.Fired(Tiny.Bare));
    }
}
