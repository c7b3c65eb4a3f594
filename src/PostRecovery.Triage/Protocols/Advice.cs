using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;

namespace PostRecovery.Triage.Protocols;

/// <summary>One thing to do, avoid, take, expect or watch for.</summary>
public sealed record Advice
{
    /// <summary>Kebab-case id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The file of content it stands in.</summary>
    public required string Area { get; init; }

    /// <summary>What it is for.</summary>
    public required AdviceKind Kind { get; init; }

    /// <summary>Place among the others, 0 to 99; smaller is more useful and comes first, ties go by id.</summary>
    public required int Order { get; init; }

    /// <summary>When it helps. May name levels.</summary>
    public required Condition When { get; init; }

    /// <summary>
    /// The cautions that forbid it; null when there are none. A medicine is given only when they are known not to
    /// hold; anything else is given unless they hold.
    /// </summary>
    public Condition? NotWhen { get; init; }

    /// <summary>The advice in plain words.</summary>
    public required string Text { get; init; }

    /// <summary>What to do while the cautions of a medicine are not all answered; null where nothing is ever withheld.</summary>
    public string? WithheldText { get; init; }

    /// <summary>Ids of the items that must never stand beside this one.</summary>
    public ImmutableArray<string> Forbids { get; init; } = [];

    /// <summary>Ids of what it rests on; at least one.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>What in it is this project's own choice and no guideline's; null when nothing is.</summary>
    public string? DesignChoice { get; init; }
}
