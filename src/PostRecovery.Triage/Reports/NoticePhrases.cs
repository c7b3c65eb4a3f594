using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>How notices are said. A name in braces stands for what a notice is about.</summary>
/// <param name="Overruled">An answer of "no" that was judged as yes: <c>{question}</c>, <c>{because}</c>.</param>
/// <param name="Trend">A trend of the pain that was worked out: <c>{question}</c>, <c>{answer}</c>, <c>{before}</c>, <c>{hours}</c>, <c>{now}</c>.</param>
/// <param name="Returned">A return of the pain that was worked out: <c>{question}</c>, <c>{highest}</c>, <c>{lowest}</c>, <c>{now}</c>.</param>
public sealed record NoticePhrases(string Overruled, string Trend, string Returned)
{
    /// <summary>As they are said where a protocol says nothing else.</summary>
    public static NoticePhrases English { get; } =
        new(
            "\"No\" to \"{question}\" was judged as yes, because of what was said to \"{because}\".",
            "\"{question}\" was not answered. It was taken as \"{answer}\": pain was {before} about {hours} hours before and is {now} now.",
            "\"{question}\" was not answered. It was taken as yes: pain had fallen from {highest} to {lowest} and is {now} now."
        );

    /// <summary>What they are called in a protocol.</summary>
    public static ImmutableArray<string> Names { get; } = ["overruled", "trend", "returned"];

    /// <summary>A phrase with what it is about put in.</summary>
    public static string Fill(
        string phrase,
        params IEnumerable<(string Name, string Value)> values
    ) =>
        values.Aggregate(
            phrase,
            (text, value) =>
                text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal)
        );
}
