using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Assessments;

/// <summary>How urgent a report is, what to do, exactly why, and how bad it could still be given what nobody asked.</summary>
public sealed record Assessment
{
    /// <summary>How many next questions are given when nobody says how many.</summary>
    public const int UsualQuestions = 12;

    /// <summary>The highest level among the rules that fired; self-care when none did. More answers can only raise it.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The highest level that any answers to what is open could bring; never below <see cref="Urgency"/>.</summary>
    public required Urgency CouldBecome { get; init; }

    /// <summary>Whether nothing unanswered could raise the level.</summary>
    public bool IsFinal => CouldBecome == Urgency;

    /// <summary>The fewest answers that bring <see cref="CouldBecome"/>; null when the level is final.</summary>
    public required WorstCase? WorstCase { get; init; }

    /// <summary>The rules that fired, highest first. "This is expected" is left out above routine, where it would mislead.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>What may be behind it; education, never a diagnosis.</summary>
    public required ImmutableArray<Cause> PossibleCauses { get; init; }

    /// <summary>What to do, avoid, take and expect, most useful first; without the safety net.</summary>
    public required ImmutableArray<Advice> Advice { get; init; }

    /// <summary>Medicines that might help, but whose cautions were not all answered.</summary>
    public required ImmutableArray<WithheldAdvice> Withheld { get; init; }

    /// <summary>What to watch for, and what to do then; never empty.</summary>
    public required ImmutableArray<Advice> SafetyNet { get; init; }

    /// <summary>The open questions that could raise the level, the most telling first, those of one screen together.</summary>
    public required ImmutableArray<NextQuestion> NextQuestions { get; init; }

    /// <summary>Answers that were overruled by others.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }
}
