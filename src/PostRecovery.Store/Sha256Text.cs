using System.Security.Cryptography;
using System.Text;

namespace PostRecovery.Store;

/// <summary>Hashes of texts, as they are kept and compared.</summary>
internal static class Sha256Text
{
    /// <summary>The SHA-256 of a text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
