namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>One change that a layer makes.</summary>
/// <param name="Id">The rule, cause or advice item.</param>
/// <param name="IsThere">Whether it is still there, to be led to.</param>
/// <param name="Text">What was done to it, and why; empty where only its words were changed.</param>
internal sealed record LayerEntry(string Id, bool IsThere, string Text);
