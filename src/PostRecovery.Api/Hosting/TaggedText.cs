using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Hosting;

/// <summary>A text whose ETag is the hash of its bytes: 304 to whoever has them already, and to nobody else.</summary>
internal static class TaggedText
{
    /// <summary>The text as an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The text.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="caching">How it may be cached; asked for again each time, unless this says otherwise.</param>
    /// <param name="digest">The hash of its bytes where that is known already.</param>
    public static FileContentHttpResult Of(
        HttpContext context,
        string text,
        string contentType,
        string caching = "no-cache",
        string? digest = null
    )
    {
        context.Response.Headers.CacheControl = caching;
        return TypedResults.Bytes(
            Encoding.UTF8.GetBytes(text),
            contentType,
            entityTag: new EntityTagHeaderValue($"\"{digest ?? CanonicalJson.DigestOf(text)}\"")
        );
    }
}
