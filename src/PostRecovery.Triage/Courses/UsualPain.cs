namespace PostRecovery.Triage.Courses;

/// <summary>The highest usual pain of a stretch of days that begins where the one before it ends.</summary>
/// <param name="ThroughDay">The last whole day since the procedure that belongs to it.</param>
/// <param name="HighestPain">The highest usual pain, 0 to 10.</param>
public sealed record UsualPain(int ThroughDay, int HighestPain);
