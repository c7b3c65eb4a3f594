using System.Collections.Immutable;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols;

/// <summary>What a protocol says, read and found free of faults.</summary>
internal sealed record ProtocolContent(
    ProtocolHeader Header,
    Vocabulary Vocabulary,
    ImmutableArray<Source> Sources,
    ImmutableArray<Rule> Rules,
    ImmutableArray<Cause> Causes,
    ImmutableArray<Advice> Advice
)
{
    /// <summary>How check-ins are read together; null where the protocol does not say.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The parts of conditions that have a name, in the order of the content.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The usual course of each procedure that has one.</summary>
    public ImmutableArray<ExpectedCourse> ExpectedCourses { get; init; } = [];
}
