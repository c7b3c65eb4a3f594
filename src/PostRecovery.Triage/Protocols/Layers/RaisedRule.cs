namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>A rule that a layer makes more urgent.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="From">Its level before.</param>
/// <param name="To">Its level now.</param>
/// <param name="Why">Why, to a clinician.</param>
public sealed record RaisedRule(string RuleId, Urgency From, Urgency To, string Why);
