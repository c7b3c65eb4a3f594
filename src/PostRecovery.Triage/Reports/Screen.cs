namespace PostRecovery.Triage.Reports;

/// <summary>Questions that an app asks together, so that one "none of these" can answer many.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Heading.</param>
/// <param name="Prompt">The sentence above the questions.</param>
/// <param name="Order">Place among the screens, smaller first.</param>
public sealed record Screen(string Id, string Title, string Prompt, int Order);
