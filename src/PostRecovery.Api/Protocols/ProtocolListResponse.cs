namespace PostRecovery.Api.Protocols;

/// <summary>The protocols that can judge.</summary>
/// <param name="Items">The current one first.</param>
internal sealed record ProtocolListResponse(IReadOnlyList<ProtocolListItem> Items);

/// <summary>A protocol that can judge.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Current">Whether it judges where nobody names another.</param>
internal sealed record ProtocolListItem(string Version, string Digest, bool Current);
