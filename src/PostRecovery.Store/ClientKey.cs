using System.Security.Cryptography;

namespace PostRecovery.Store;

/// <summary>The secret a client calls with. It is shown once; only its hash is kept.</summary>
/// <remarks>256 random bits, so that a plain SHA-256 is enough: there is nothing to guess that a slow hash would protect.</remarks>
public static class ClientKey
{
    /// <summary>What every key begins with, so that a scanner for leaked secrets can tell one.</summary>
    public const string Prefix = "pr_";

    /// <summary>A new one: the prefix and 64 hexadecimal digits.</summary>
    public static string New() =>
        Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of a key, hexadecimal.</summary>
    public static string Hash(string key) => Sha256Text.Of(key);
}
