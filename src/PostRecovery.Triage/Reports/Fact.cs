using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>One answer of a report: which question, and what was (or would be) said to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Number">The number, for a question that asks for one.</param>
/// <param name="Codes">The code or codes, for every other question; an answer is the code yes, no or unsure.</param>
public sealed record Fact(Question Question, double? Number, ImmutableArray<string> Codes)
{
    /// <summary>A number said.</summary>
    public static Fact Of(Question question, double number) => new(question, number, []);

    /// <summary>A code or several codes said.</summary>
    public static Fact Of(Question question, params ReadOnlySpan<string> codes) =>
        new(question, null, [.. codes]);
}
