namespace PostRecovery.Store.Audit;

/// <summary>The end of a client's chain.</summary>
public sealed record AuditHead
{
    /// <summary>The client whose chain it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>How many entries it has.</summary>
    public required long Seq { get; init; }

    /// <summary>The hash of its last entry.</summary>
    public required string Hash { get; init; }
}
