namespace PostRecovery.Api.Recoveries;

/// <summary>A recovery that is followed.</summary>
internal sealed record RecoveryResponse
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The app's own id; left out when it gave none.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was registered, RFC 3339 in UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>The procedure.</summary>
    public required string ProcedureType { get; init; }

    /// <summary>When the procedure was performed, as it was sent.</summary>
    public required string PerformedAt { get; init; }

    /// <summary>Kinds of anaesthesia given; left out when not asked.</summary>
    public IReadOnlyList<string>? Anaesthesia { get; init; }

    /// <summary>Hours an epidural or spinal catheter stayed in; left out when not asked.</summary>
    public double? CatheterHours { get; init; }

    /// <summary>Length of the operation in minutes; left out when not asked.</summary>
    public int? OperationMinutes { get; init; }

    /// <summary>Age in whole years; left out when not asked.</summary>
    public int? AgeYears { get; init; }

    /// <summary>Background findings with yes, no or unsure; left out when none was asked.</summary>
    public IReadOnlyDictionary<string, string>? Findings { get; init; }

    /// <summary>How urgent the latest check-in was, by its own time; left out before the first.</summary>
    public string? Urgency { get; init; }

    /// <summary>The same as a number, 5 for an emergency to 1 for self-care.</summary>
    public int? Rank { get; init; }

    /// <summary>When the latest check-in tells of, RFC 3339 in UTC; left out before the first.</summary>
    public string? LastCheckInAt { get; init; }

    /// <summary>When the next check-in is due, RFC 3339 in UTC. The first is due a day after the recovery was registered.</summary>
    public string? NextCheckInAt { get; init; }

    /// <summary>The latest check-in with its answer; left out before the first, and in lists.</summary>
    public CheckInResponse? Latest { get; init; }
}

/// <summary>Recoveries, the newest first.</summary>
/// <param name="Items">The recoveries, without their latest answers.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next page; left out on the last one.</param>
internal sealed record RecoveryListResponse(
    IReadOnlyList<RecoveryResponse> Items,
    string? NextCursor
);
