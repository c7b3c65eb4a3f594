namespace PostRecovery.Store;

/// <summary>Which requests were carried out already. No answer is kept: it is made again from what it was about.</summary>
public sealed class Idempotency
{
    /// <summary>Claims a request for this unit, to be kept or not with all that the unit writes.</summary>
    /// <returns>Null when it is the first with its key; else what came first, once that is committed.</returns>
    /// <remarks>
    /// Comes first in its unit. Of two at once, the second waits in the INSERT for the first to commit (PostgreSQL) or for its turn to
    /// write (SQLite); when the first is rolled back, the second becomes the first.
    /// </remarks>
    public async Task<EarlierClaim?> ClaimAsync(UnitOfWork unit, IdempotencyClaim claim)
    {
        var claimed = await unit.ExecuteAsync(
            """
            INSERT INTO idempotency (client_id, key_hash, request_hash, kind, target_id, protocol_digest, created_at)
            VALUES (@ClientId, @KeyHash, @RequestHash, @Kind, @TargetId, @ProtocolDigest, @CreatedAt)
            ON CONFLICT (client_id, key_hash) DO NOTHING
            """,
            claim
        );
        return claimed == 1 ? null : await EarlierAsync(unit, claim);
    }

    /// <summary>Forgets what was claimed before a moment, and says how much that was. A request sent again after that is a new one.</summary>
    public Task<int> ForgetAsync(UnitOfWork unit, DateTimeOffset before) =>
        unit.ExecuteAsync("DELETE FROM idempotency WHERE created_at < @before", new { before });

    private static async Task<EarlierClaim> EarlierAsync(Session session, IdempotencyClaim claim)
    {
        var earlier = (
            await session.OneAsync<IdempotencyClaim>(
                """
                SELECT client_id, key_hash, request_hash, kind, target_id, protocol_digest, created_at FROM idempotency
                WHERE client_id = @ClientId AND key_hash = @KeyHash
                """,
                claim
            )
        )!;
        return new(
            earlier.RequestHash == claim.RequestHash,
            earlier.Kind,
            earlier.TargetId,
            earlier.ProtocolDigest
        );
    }
}
