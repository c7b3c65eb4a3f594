using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses;

/// <summary>How an answer that was worked out is said, also when the words have changed since.</summary>
public sealed class DerivedTests
{
    private static Vocabulary Vocabulary => Followed.Protocol.Vocabulary;

    [Fact]
    public void A_trend_names_the_question_its_answer_and_the_numbers()
    {
        var question = Vocabulary.At("painTrend")!;
        var worsening = question.CodeLabels[question.Codes.IndexOf("worsening")];

        Assert.Equal(
            $"\"{question.Label}\" was not answered. It was taken as \"{worsening}\": pain was 3 about 24 hours before and is 1000 now.",
            Derived.Say(
                "painTrend",
                "worsening",
                Numbers(("before", 3), ("hours", 24), ("now", 1000)),
                Vocabulary
            )
        );
    }

    [Fact]
    public void A_return_names_the_question_and_the_numbers()
    {
        const string Path = "findings.pain_returned_after_relief";

        Assert.Equal(
            $"\"{Vocabulary.At(Path)!.Label}\" was not answered. It was taken as yes: pain had fallen from 7 to 2 and is 8 now.",
            Derived.Say(Path, "yes", Numbers(("highest", 7), ("lowest", 2), ("now", 8)), Vocabulary)
        );
    }

    [Fact]
    public void A_code_that_is_no_longer_known_stands_for_itself()
    {
        var said = Derived.Say("painTrend", "up_and_down", [], Vocabulary);

        Assert.Contains("It was taken as \"up_and_down\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_question_that_is_no_longer_known_nothing_is_said() =>
        Assert.Null(Derived.Say("findings.no_longer_asked", "yes", [], Vocabulary));

    private static IEnumerable<KeyValuePair<string, int>> Numbers(
        params (string Name, int Value)[] numbers
    ) => numbers.Select(number => KeyValuePair.Create(number.Name, number.Value));
}
