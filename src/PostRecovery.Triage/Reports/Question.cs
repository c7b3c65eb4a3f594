using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Reports;

/// <summary>One thing a report can say: a field such as <c>painLevel</c>, or a finding such as <c>saddle_numbness</c>.</summary>
public sealed record Question
{
    /// <summary>The codes of a question of yes or no, in the order that <see cref="Codes"/> lists them.</summary>
    public static readonly ImmutableArray<string> AnswerCodes = ["yes", "unsure", "no"];

    /// <summary>Position in <see cref="Vocabulary.Questions"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The finding's or field's own name, such as <c>saddle_numbness</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Where a report says it: <c>fever</c>, <c>painLevel</c>, <c>findings.saddle_numbness</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The shape of its answer.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The question in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>A short name for people, such as "Saddle numbness".</summary>
    public required string Label { get; init; }

    /// <summary>What counts and what does not; null when the question says it all.</summary>
    public string? Help { get; init; }

    /// <summary>The screen it is asked on together with others; null for the three required fields.</summary>
    public string? Screen { get; init; }

    /// <summary>Place in the order in which questions are asked: by screen, then by place on the screen.</summary>
    public required int Order { get; init; }

    /// <summary>Unit of a number, such as "days"; null for everything else.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value of a number, itself allowed.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>Greatest value of a number, itself allowed.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Whether a number has to be whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The allowed codes in their order; empty for a number.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Names of the codes for people, in step with <see cref="Codes"/>.</summary>
    public ImmutableArray<string> CodeLabels { get; init; } = [];

    /// <summary>The finding in a clinician's words; null for a field.</summary>
    public string? ClinicalTerm { get; init; }

    /// <summary>Whether every report must answer it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The question this one says more about, if any: its "no" settles this one.</summary>
    public string? FollowUpOf { get; init; }

    /// <summary>When the question makes sense at all; null: always.</summary>
    public Condition? AppliesTo { get; init; }

    /// <summary>Whether it tells how the patient is, which changes from day to day; a background, a circumstance or a caution does not.</summary>
    public bool IsSymptom { get; init; }

    /// <summary>Whether a "yes" is a red flag by itself.</summary>
    public bool IsRedFlag { get; init; }

    /// <summary>The bit that stands for a code; 0 for one that is not allowed.</summary>
    public ulong BitOf(string code)
    {
        var index = Codes.IndexOf(code);
        return index < 0 ? 0 : 1UL << index;
    }

    /// <summary>The bits that stand for several codes.</summary>
    public ulong BitsOf(ImmutableArray<string> codes)
    {
        ulong bits = 0;
        foreach (var code in codes)
        {
            bits |= BitOf(code);
        }

        return bits;
    }

    /// <summary>One vocabulary has one question at an index, so the index and path tell two apart.</summary>
    public bool Equals(Question? other) =>
        other is not null && Index == other.Index && Path == other.Path;

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
