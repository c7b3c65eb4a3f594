namespace PostRecovery.Store;

/// <summary>One episode of care after one procedure.</summary>
public sealed record StoredRecovery
{
    /// <summary>A UUID of version 7, 32 hexadecimal digits: see <see cref="Ids.New"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The client whose patient it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The client's own opaque id; null when it gave none.</summary>
    public string? Reference { get; init; }

    /// <summary>The procedure's code.</summary>
    public required string HealthProcedure { get; init; }

    /// <summary>When the procedure was performed: RFC 3339 with offset, as it was sent.</summary>
    public required string HealthPerformedAt { get; init; }

    /// <summary>What does not change between check-ins, as JSON in the terms of a report.</summary>
    public required string HealthBackground { get; init; }

    /// <summary>The rank of the latest check-in's answer, 1 to 5; null before the first.</summary>
    public int? HealthLastRank { get; init; }

    /// <summary>The latest check-in by its own time; null before the first.</summary>
    public string? LastCheckInId { get; init; }

    /// <summary>The latest check-in's own time; null before the first.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>When the next check-in is due; null before the first, unless one is due from the start.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
}
