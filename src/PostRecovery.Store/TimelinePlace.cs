namespace PostRecovery.Store;

/// <summary>A place in a recovery's timeline: that of the check-in with this time and id.</summary>
/// <param name="At">Its own time.</param>
/// <param name="Id">Its id, which orders those of one moment.</param>
public sealed record TimelinePlace(DateTimeOffset At, string Id);
