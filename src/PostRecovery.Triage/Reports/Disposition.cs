using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Reports;

/// <summary>Who acts at a level of urgency, and by when.</summary>
/// <param name="Urgency">The level.</param>
/// <param name="Label">Its short name for people.</param>
/// <param name="Headline">What to do, as a heading.</param>
/// <param name="Who">Code of who acts, such as <c>emergency_services</c>.</param>
/// <param name="Within">By when, as an ISO 8601 duration; null when nobody is needed.</param>
/// <param name="Text">What to do, in a sentence.</param>
public sealed record Disposition(
    Urgency Urgency,
    string Label,
    string Headline,
    string Who,
    string? Within,
    string Text
);
