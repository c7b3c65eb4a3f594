namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>A rule that a layer makes less urgent, or drops. Answers can become lower by this and by nothing else in a layer.</summary>
/// <param name="Name">What the decision is called, so that it can be spoken about.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="From">Its level before.</param>
/// <param name="To">Its level now; null when the rule is dropped.</param>
/// <param name="Reason">Why, to a clinician; shown wherever the protocol is.</param>
public sealed record RuleOverride(
    string Name,
    string RuleId,
    Urgency From,
    Urgency? To,
    string Reason
);
