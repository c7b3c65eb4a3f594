namespace PostRecovery.Triage.Reports;

/// <summary>Sentences that stand in every answer, errors included.</summary>
/// <param name="SafetyNet">What to do when unwell meanwhile.</param>
/// <param name="Disclaimer">What the service is not.</param>
public sealed record SetPhrases(string SafetyNet, string Disclaimer);
