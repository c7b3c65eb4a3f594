using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>A small report that shows what a rule does.</summary>
/// <param name="Report">The required fields and the fewest facts that make the rule fire.</param>
/// <param name="Urgency">The urgency it gets.</param>
/// <param name="DecidesAlone">Whether no other rule of the same or a higher level fires on it.</param>
public sealed record RuleWitness(SymptomReport Report, Urgency Urgency, bool DecidesAlone);
