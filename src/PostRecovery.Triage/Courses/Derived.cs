using System.Collections.Immutable;
using System.Globalization;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Courses;

/// <summary>An answer that nobody gave and that earlier check-ins tell.</summary>
/// <param name="Fact">The answer.</param>
/// <param name="Numbers">What it was worked out from, by the names that the phrase has for them.</param>
/// <param name="Text">The same in plain words.</param>
public sealed record Derived(Fact Fact, ImmutableSortedDictionary<string, int> Numbers, string Text)
{
    internal const string Trend = "painTrend";
    internal const string Returned = "findings.pain_returned_after_relief";

    /// <summary>What was worked out in plain words of a vocabulary: the same again, or that of another language.</summary>
    /// <param name="path">The question that was left open.</param>
    /// <param name="code">The answer that it was taken to have.</param>
    /// <param name="numbers">What that was worked out from.</param>
    /// <param name="vocabulary">The words.</param>
    /// <returns>The words; null where the vocabulary has no such question.</returns>
    public static string? Say(
        string path,
        string code,
        IEnumerable<KeyValuePair<string, int>> numbers,
        Vocabulary vocabulary
    )
    {
        if (vocabulary.At(path) is not { } question)
        {
            return null;
        }

        var phrases = vocabulary.Phrases.Notices;
        return NoticePhrases.Fill(
            path == Trend ? phrases.Trend : phrases.Returned,
            [
                ("question", question.Label),
                (
                    "answer",
                    question.CodeLabels.ElementAtOrDefault(question.Codes.IndexOf(code)) ?? code
                ),
                .. numbers.Select(number =>
                    (number.Key, number.Value.ToString(CultureInfo.InvariantCulture))
                ),
            ]
        );
    }

    internal static Derived Of(
        Question question,
        string code,
        Vocabulary vocabulary,
        params ReadOnlySpan<(string Name, int Value)> numbers
    )
    {
        var named = numbers
            .ToArray()
            .ToImmutableSortedDictionary(
                number => number.Name,
                number => number.Value,
                StringComparer.Ordinal
            );
        return new(Fact.Of(question, code), named, Say(question.Path, code, named, vocabulary)!);
    }
}
