using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Courses;

/// <summary>An answer that nobody gave and that earlier check-ins tell.</summary>
/// <param name="Fact">The answer.</param>
/// <param name="Text">What it was worked out from, in plain words.</param>
public sealed record Derived(Fact Fact, string Text);
