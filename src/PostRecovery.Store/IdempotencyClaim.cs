using System.Security.Cryptography;
using System.Text;

namespace PostRecovery.Store;

/// <summary>A request that is to be carried out once, however often it is sent.</summary>
public sealed record IdempotencyClaim
{
    /// <summary>The client who sent it.</summary>
    public required string ClientId { get; init; }

    /// <summary>SHA-256 of the key, hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>HMAC-SHA-256 of the request under the key, hexadecimal. Without the key nothing about the request can be guessed from it.</summary>
    public required string RequestHash { get; init; }

    /// <summary>What was asked for, in the caller's terms.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of what it makes; null when it makes nothing that is kept.</summary>
    public string? TargetId { get; init; }

    /// <summary>The protocol that judges it; null when none does.</summary>
    public string? ProtocolDigest { get; init; }

    /// <summary>When it was first sent.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hash of a key.</summary>
    public static string HashKey(string key) => Sha256Text.Of(key);

    /// <summary>The hash of a request under its key.</summary>
    /// <param name="key">The key as it was sent.</param>
    /// <param name="target">Method, path and query.</param>
    /// <param name="body">The body's bytes as they were sent.</param>
    public static string HashRequest(string key, string target, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(key)
        );
        hash.AppendData(Encoding.UTF8.GetBytes(target));
        // No address has a line end in it, so that address and body cannot run into each other.
        hash.AppendData("\n"u8);
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
