namespace PostRecovery.Store.Audit;

/// <summary>What the verification of the audit trail found.</summary>
/// <param name="Heads">Every chain's length and the hash of its last entry, by client. Kept elsewhere, they show later whether a chain was cut or rewritten.</param>
/// <param name="Faults">All that does not fit, a sentence each; empty when the trail is whole.</param>
public sealed record AuditReport(IReadOnlyList<AuditHead> Heads, IReadOnlyList<string> Faults);
