using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>Reads a JSON body within its limits, or says which problem it has.</summary>
internal static class JsonBody
{
    // A report is three deep: the body, findings, and its answers. A little more, so that what is wrong can be pointed at.
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    /// <summary>The body as JSON, or what is wrong with it.</summary>
    public static async Task<(JsonDocument? Json, ProblemResponse? Problem)> ReadAsync(
        HttpContext context,
        BodyLimit limits,
        Problems problems
    )
    {
        if (!IsJson(context.Request))
        {
            return (null, problems.Of(context, StatusCodes.Status415UnsupportedMediaType));
        }

        if (await ReadBytesAsync(context, limits.BodyBytes) is not { } bytes)
        {
            return (
                null,
                problems.Of(
                    context,
                    StatusCodes.Status413PayloadTooLarge,
                    $"Send at most {limits.BodyBytes} bytes."
                )
            );
        }

        try
        {
            return (JsonDocument.Parse(bytes, Shallow), null);
        }
        catch (JsonException fault)
        {
            // Where, but not what: the message of the parser repeats a piece of the body.
            var where =
                $"Not JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}, or more than {Shallow.MaxDepth} deep.";
            return (
                null,
                problems.Of(
                    context,
                    [new("", FaultCodes.NotJson, where, Allowed: "JSON as of RFC 8259")]
                ) with
                {
                    Detail = where,
                }
            );
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (
            type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The body's bytes; null when there are more than the limit, which are not read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpContext context, int limit)
    {
        if (context.Request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new byte[Math.Min(limit, context.Request.ContentLength ?? limit) + 1];
        var read = 0;
        while (read < buffer.Length)
        {
            var more = await context.Request.Body.ReadAsync(
                buffer.AsMemory(read),
                context.RequestAborted
            );
            if (more == 0)
            {
                return buffer.AsMemory(0, read);
            }

            read += more;
        }

        return null;
    }
}
