using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols;

/// <summary>One line of the protocol: when this is said, it is at least that urgent.</summary>
public sealed record Rule
{
    /// <summary>Kebab-case id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The file of content it stands in, such as "neuraxial".</summary>
    public required string Area { get; init; }

    /// <summary>The urgency it asks for.</summary>
    public required Urgency Level { get; init; }

    /// <summary>What has to be said for it to fire.</summary>
    public required Condition When { get; init; }

    /// <summary>Why it matters, to the patient, in plain words.</summary>
    public required string Text { get; init; }

    /// <summary>Why, to a clinician.</summary>
    public required string Rationale { get; init; }

    /// <summary>Ids of what it rests on; at least one.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What in it is this project's own choice and no guideline's; null when nothing is.</summary>
    public string? DesignChoice { get; init; }
}
