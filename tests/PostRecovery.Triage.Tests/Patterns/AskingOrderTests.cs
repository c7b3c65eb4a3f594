using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class AskingOrderTests
{
    [Fact]
    public void A_question_comes_after_those_that_decide_whether_it_applies()
    {
        var order = AskingOrder.DependenciesFirst(
            With(("anaesthesia", "chills"), ("chills", "vomiting"), ("fever", "chills"))
        )!;

        string[] codes = [.. order.Value.Select(question => question.Code)];
        Assert.Equal(Words.Shipped.Questions.Length, codes.Distinct().Count());
        Assert.True(Array.IndexOf(codes, "vomiting") < Array.IndexOf(codes, "chills"));
        Assert.True(Array.IndexOf(codes, "chills") < Array.IndexOf(codes, "anaesthesia"));
        Assert.True(Array.IndexOf(codes, "chills") < Array.IndexOf(codes, "fever"));
    }

    [Fact]
    public void Questions_that_wait_for_each_other_have_no_order() =>
        Assert.Null(
            AskingOrder.DependenciesFirst(With(("chills", "vomiting"), ("vomiting", "chills")))
        );

    /// <summary>The shipped vocabulary where some questions apply only when another was answered yes.</summary>
    private static Vocabulary With(params (string Code, string When)[] appliesTo)
    {
        var words = Words.Shipped;
        ImmutableArray<Question> questions =
        [
            .. words.Questions.Select(question =>
                question with
                {
                    AppliesTo = appliesTo
                        .Where(one => one.Code == question.Code)
                        .Select(one => new Said(one.When, OrUnsure: false))
                        .FirstOrDefault(),
                }
            ),
        ];
        return new(
            questions,
            words.Procedures,
            words.Groups,
            words.Screens,
            words.Dispositions,
            words.Phrases
        );
    }
}
