namespace PostRecovery.Triage.Courses;

/// <summary>When pain counts as come back after relief.</summary>
/// <param name="FellBy">A fall by this much is relief.</param>
/// <param name="FellTo">A fall to this or less is relief as well.</param>
/// <param name="RoseBy">A rise by this much above the relief is the return of the pain.</param>
/// <param name="DesignChoice">What of this is the project's own choice.</param>
public sealed record ReliefRule(int FellBy, int FellTo, int RoseBy, string DesignChoice);
