using System.Collections.Immutable;
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
);
