namespace PostRecovery.Triage.Reports;

/// <summary>Sentences that belong to no rule: those that stand in every answer, errors included, and those of the notices.</summary>
/// <param name="SafetyNet">What to do when unwell meanwhile.</param>
/// <param name="Disclaimer">What the service is not.</param>
/// <param name="Notices">How notices are said.</param>
public sealed record SetPhrases(string SafetyNet, string Disclaimer, NoticePhrases Notices);
