using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace PostRecovery.Api.Hosting;

/// <summary>A text whose ETag is the hash of its bytes: 304 to whoever has them already, and to nobody else.</summary>
internal static class TaggedText
{
    /// <summary>The text as an answer. Of canonical JSON the tag is the digest of the protocol.</summary>
    public static FileContentHttpResult Of(string text, string contentType)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return TypedResults.Bytes(
            bytes,
            contentType,
            entityTag: new EntityTagHeaderValue(
                $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""
            )
        );
    }
}
