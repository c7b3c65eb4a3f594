using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Releases;

/// <summary>One line of a change list: answers of a rule that the next release puts lower or higher, and why.</summary>
/// <param name="RuleId">The rule that decided the answers before (lowered), or decides them now (raised).</param>
/// <param name="IsLowered">Whether the answers become less urgent; otherwise more.</param>
/// <param name="To">Lowered: the lowest level that any of them may now get. Raised: the level of the rule.</param>
/// <param name="Why">The reason, to a clinician.</param>
/// <param name="Source">The id of what it rests on; null when it is this project's own choice.</param>
public sealed record ListedChange(
    string RuleId,
    bool IsLowered,
    Urgency To,
    string Why,
    string? Source
);
