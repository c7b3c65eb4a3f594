namespace PostRecovery.Store;

/// <summary>What is known of the request that first came with a key.</summary>
/// <param name="SameRequest">Whether it was the same request; false when the key was taken for another one.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="TargetId">The id of what it made, which may have been erased since; null when it made nothing.</param>
/// <param name="ProtocolDigest">The protocol that judged it; null when none did.</param>
public sealed record EarlierClaim(
    bool SameRequest,
    string Kind,
    string? TargetId,
    string? ProtocolDigest
);
