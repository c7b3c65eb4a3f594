namespace PostRecovery.Triage.Protocols;

/// <summary>Whether a clinician has signed a protocol off.</summary>
/// <param name="SignedOff">Whether one has.</param>
/// <param name="Text">What to tell whoever relies on it.</param>
public sealed record ClinicalReview(bool SignedOff, string Text);
