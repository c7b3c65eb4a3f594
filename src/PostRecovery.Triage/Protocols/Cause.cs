using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols;

/// <summary>What may be behind the symptoms: education, never a diagnosis.</summary>
public sealed record Cause
{
    /// <summary>Kebab-case id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The file of content it stands in.</summary>
    public required string Area { get; init; }

    /// <summary>When it is worth naming.</summary>
    public required Condition When { get; init; }

    /// <summary>The cause in plain words.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of what it rests on; at least one.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
