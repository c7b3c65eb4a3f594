namespace PostRecovery.Store;

/// <summary>One report within a recovery, as it was judged. The answer is not kept: report and protocol give it again.</summary>
public sealed record StoredCheckIn
{
    /// <summary>A UUID of version 7, 32 hexadecimal digits: see <see cref="Ids.New"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The recovery it belongs to.</summary>
    public required string RecoveryId { get; init; }

    /// <summary>The client whose patient it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>When the patient felt like that; kept to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The whole report that was judged, as JSON; kept byte for byte.</summary>
    public required string HealthReport { get; init; }

    /// <summary>What was derived or overruled on the way to that report, as JSON; null when nothing was.</summary>
    public string? HealthNotices { get; init; }

    /// <summary><c>first</c>, <c>better</c>, <c>same</c> or <c>worse</c> than the one before.</summary>
    public required string HealthChange { get; init; }

    /// <summary>The rank of the answer, 1 to 5.</summary>
    public required int HealthRank { get; init; }

    /// <summary>The protocol that judged it.</summary>
    public required string ProtocolDigest { get; init; }

    /// <summary>When the next check-in is due; null when none is.</summary>
    public DateTimeOffset? NextDueAt { get; init; }
}
