using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>An answer of "no" that was judged as "yes" because something else that was said contradicts it.</summary>
/// <param name="Overruled">The question whose "no" was overruled.</param>
/// <param name="By">The question whose answer overruled it.</param>
public sealed record Notice(Question Overruled, Question By)
{
    /// <summary>The notice in plain words.</summary>
    public string Text =>
        $"\"No\" to \"{Overruled.Label}\" was judged as yes, because of what was said to \"{By.Label}\".";
}
