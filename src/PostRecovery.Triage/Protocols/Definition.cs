using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols;

/// <summary>A part of a condition that has a name, such as "bleeding risk", so that every item that asks for it asks for the same.</summary>
public sealed record Definition
{
    /// <summary>Kebab-case id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people, as it stands in conditions.</summary>
    public required string Label { get; init; }

    /// <summary>What has to be said for it to hold.</summary>
    public required Condition When { get; init; }

    /// <summary>What it is for, to a clinician.</summary>
    public required string Rationale { get; init; }

    /// <summary>Ids of what it rests on; at least one.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What in it is this project's own choice and no guideline's; null when nothing is.</summary>
    public string? DesignChoice { get; init; }

    /// <summary>The definitions that a condition names, each once and after those that it names itself.</summary>
    public static IEnumerable<Definition> NamedBy(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.SelectMany(NamedBy).Distinct(),
            Defined defined => NamedBy(defined.Definition.When).Append(defined.Definition),
            _ => [],
        };
}
