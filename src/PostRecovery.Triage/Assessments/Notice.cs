using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>An answer of "no" that was judged as "yes" because something else that was said contradicts it.</summary>
/// <param name="Overruled">The question whose "no" was overruled.</param>
/// <param name="By">The question whose answer overruled it.</param>
/// <param name="Text">The notice in plain words.</param>
public sealed record Notice(Question Overruled, Question By, string Text);
