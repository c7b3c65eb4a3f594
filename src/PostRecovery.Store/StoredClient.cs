namespace PostRecovery.Store;

/// <summary>An app that may call.</summary>
public sealed record StoredClient
{
    /// <summary>A UUID of version 7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What its operator calls it; there is one of each name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when its key is refused; null while it is taken.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
