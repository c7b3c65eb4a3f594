namespace PostRecovery.Store;

/// <summary>A protocol that judged something here.</summary>
public sealed record StoredProtocol
{
    /// <summary>"sha256:" and 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The very text its digest is of.</summary>
    public required string CanonicalJson { get; init; }

    /// <summary>When it was first kept.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}
