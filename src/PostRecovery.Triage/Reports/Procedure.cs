using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>A procedure that symptoms can follow.</summary>
/// <param name="Code">Its code, such as <c>epidural</c>.</param>
/// <param name="Group">The group it belongs to, such as <c>neuraxial</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Help">What it is, in a sentence.</param>
/// <param name="AlsoCalled">Other names people use for it.</param>
public sealed record Procedure(
    string Code,
    string Group,
    string Label,
    string Help,
    ImmutableArray<string> AlsoCalled
);
