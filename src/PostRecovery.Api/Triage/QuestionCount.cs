using System.Globalization;
using PostRecovery.Triage.Assessments;

namespace PostRecovery.Api.Triage;

/// <summary>How many of the next questions a caller asks for: <c>?questions=</c>.</summary>
internal static class QuestionCount
{
    /// <summary>The most that a caller can ask for.</summary>
    public const int Most = 200;

    /// <summary>The number; null when what was sent is none that is allowed.</summary>
    public static int? Read(string? sent) =>
        sent is null ? Assessment.UsualQuestions
        : int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count <= Most
            ? count
        : null;

    /// <summary>The fault of a number that is not allowed.</summary>
    public static Fault FaultOf(string sent) =>
        new(
            "?questions",
            FaultCodes.OutOfRange,
            "How many questions to give at most.",
            sent.AsJson(),
            $"0 to {Most}"
        );
}
