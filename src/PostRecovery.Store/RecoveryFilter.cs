namespace PostRecovery.Store;

/// <summary>Which of a client's recoveries to list. What is null does not narrow the list.</summary>
public sealed record RecoveryFilter
{
    /// <summary>The client whose patients they are.</summary>
    public required string ClientId { get; init; }

    /// <summary>Only those with this reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Only those whose latest answer had this rank, 1 to 5, or a higher one.</summary>
    public int? AtLeastRank { get; init; }

    /// <summary>Only those whose next check-in was due before this moment.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only those that come after the one with this id in the list.</summary>
    public string? After { get; init; }

    /// <summary>At most this many.</summary>
    public required int Limit { get; init; }
}
