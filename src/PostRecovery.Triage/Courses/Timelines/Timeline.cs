using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Courses.Timelines;

/// <summary>What a picture of a recovery shows.</summary>
/// <param name="Protocol">The protocol whose words and usual courses it uses.</param>
/// <param name="ProcedureType">The procedure; one that the protocol does not know is shown by its code.</param>
/// <param name="PerformedAt">When it was performed: day 0.</param>
/// <param name="CheckIns">The check-ins, in order of their times, none before the procedure.</param>
public sealed record Timeline(
    Protocol Protocol,
    string ProcedureType,
    DateTimeOffset PerformedAt,
    ImmutableArray<CoursePoint> CheckIns
)
{
    /// <summary>Whether a clinician has signed off all that is shown: this protocol, and each that judged one of the check-ins.</summary>
    public bool IsSignedOff { get; init; }

    /// <summary>Whether there are earlier check-ins, which are not shown.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>The usual course of the procedure; null when none is known.</summary>
    internal ExpectedCourse? Expected => Protocol.ExpectedCourse(ProcedureType);

    /// <summary>The procedure for people.</summary>
    internal string Procedure =>
        Protocol.Vocabulary.Procedures.FirstOrDefault(one => one.Code == ProcedureType)?.Label
        ?? ProcedureType;

    /// <summary>Days since the procedure, with their fraction.</summary>
    internal double DaysOf(CoursePoint point) => (point.At - PerformedAt).TotalDays;

    /// <summary>The name of a level for people.</summary>
    internal string NameOf(Urgency level) => Protocol.Vocabulary.Dispositions[(int)level - 1].Label;
}
