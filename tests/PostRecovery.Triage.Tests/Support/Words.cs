using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The shipped vocabulary alone: for tests of single parts, which no rule is to do with and which read it in no time.</summary>
internal static class Words
{
    private static readonly Shared<Vocabulary> Kept = new(() =>
        Tiny.Of(("soon", """{ "always": true }""")).Vocabulary
    );

    public static Vocabulary Shipped => Kept.Value;

    public static Question Question(string path) =>
        Shipped.At(path)
        ?? Shipped.At($"findings.{path}")
        ?? throw new ArgumentException($"No question {path}.");
}
