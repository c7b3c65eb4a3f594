using System.Collections.Immutable;

namespace PostRecovery.Triage.Courses;

/// <summary>The usual pain after a procedure, for people to compare with. Nothing is judged by it.</summary>
/// <param name="ProcedureType">The procedure.</param>
/// <param name="Usual">The highest usual pain of each stretch of days, in order; after the last one no pain is usual.</param>
/// <param name="Sources">Ids of what it rests on; at least one.</param>
/// <param name="DesignChoice">What in it is this project's own choice; null when nothing is.</param>
public sealed record ExpectedCourse(
    string ProcedureType,
    ImmutableArray<UsualPain> Usual,
    ImmutableArray<string> Sources,
    string? DesignChoice
);
