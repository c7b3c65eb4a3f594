using PostRecovery.Api.Protocols;
using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>Claims requests that keep nothing but their claim, and whose first answer is made again by the protocol that gave it.</summary>
internal sealed class Claims(Database database, Idempotency idempotency, ProtocolArchive archive)
{
    /// <summary>
    /// The protocol that answers a request: the one that is at hand, or where the request was answered before, the one that
    /// did so. Null when its key was used for another request.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="claim">Its claim; null when it has no key.</param>
    /// <param name="atHand">The protocol that judges it when it is the first with its key.</param>
    public async Task<JudgingProtocol?> JudgeAsync(
        HttpContext context,
        IdempotencyClaim? claim,
        JudgingProtocol atHand
    )
    {
        if (
            claim is null
            || await database.WriteAsync(
                unit => idempotency.ClaimAsync(unit, claim),
                context.RequestAborted
            )
                is not { } earlier
        )
        {
            return atHand;
        }

        if (!earlier.SameRequest)
        {
            return null;
        }

        context.Response.Headers[IdempotencyKey.ReplayedHeader] = "true";
        return await archive.OfRecordAsync(earlier.ProtocolDigest!, context.RequestAborted);
    }
}
