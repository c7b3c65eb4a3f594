using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostRecovery.Api.Clients;
using PostRecovery.Api.Triage;
using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>The key under which a client wants a request carried out once, however often it is sent.</summary>
/// <param name="Key">The key, without the quotes of a structured field; null when none was sent.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed partial record IdempotencyKey(string? Key, Fault? Fault)
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The header of an answer that was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    private const string Allowed =
        "1 to 255 visible ASCII characters, without quotes and backslashes inside";

    /// <summary>The key of a request, bare or quoted.</summary>
    public static IdempotencyKey Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var sent))
        {
            return new(null, null);
        }

        var match = Shape().Match(sent.ToString());
        return match.Success
            ? new(match.Groups["key"].Value, null)
            : new(
                null,
                new(
                    Header,
                    FaultCodes.FaultyKey,
                    "The key under which a request is carried out once.",
                    Allowed: Allowed
                )
            );
    }

    /// <summary>The claim of a request on its key; null when there is no key.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">Its body; undefined when it has none.</param>
    /// <param name="kind">What it asks for.</param>
    /// <param name="target">What it makes or is about; null when that is nothing that is kept.</param>
    /// <param name="digest">The protocol that judges it.</param>
    /// <param name="now">The time.</param>
    public IdempotencyClaim? ClaimOf(
        HttpContext context,
        JsonElement body,
        string kind,
        string? target,
        string digest,
        DateTimeOffset now
    )
    {
        if (Key is null)
        {
            return null;
        }

        var request = context.Request;
        return new()
        {
            ClientId = context.ClientId(),
            KeyHash = IdempotencyClaim.HashKey(Key),
            RequestHash = IdempotencyClaim.HashRequest(
                Key,
                $"{request.Method} {request.Path}{request.QueryString}",
                body.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(body)
            ),
            Kind = kind,
            TargetId = target,
            ProtocolDigest = digest,
            CreatedAt = now,
        };
    }

    /// <summary>The fault of a key under which something else was asked for.</summary>
    public static Fault Taken { get; } =
        new(
            Header,
            FaultCodes.KeyTaken,
            "Another request came with this key. Nothing was done; send a new key with a new request.",
            Allowed: "a key that was not used before, or the very same request"
        );

    [GeneratedRegex(
        """^("(?<key>[!#-\[\]-~]{1,255})"|(?<key>[!#-\[\]-~]{1,255}))$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
