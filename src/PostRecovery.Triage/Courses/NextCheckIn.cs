using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Courses;

/// <summary>When to ask a patient again.</summary>
/// <param name="Level">The level of the answer that it follows.</param>
/// <param name="Within">The time from that answer, as an ISO 8601 duration.</param>
/// <param name="Duration">The same time.</param>
/// <param name="Text">What to tell the patient.</param>
public sealed record NextCheckIn(Urgency Level, string Within, TimeSpan Duration, string Text);
