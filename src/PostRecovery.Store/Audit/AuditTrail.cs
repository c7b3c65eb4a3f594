namespace PostRecovery.Store.Audit;

/// <summary>The append-only record of what was judged and erased: a chain of hashes for each client, so that clients do not wait for each other.</summary>
internal static class AuditTrail
{
    internal const string Columns =
        "client_id, seq, at, kind, recovery_id, check_in_id, protocol_digest, commitment, health_detail, salt, previous_hash, hash";

    /// <summary>Adds an entry to its client's chain, which is locked until the unit ends.</summary>
    public static async Task AppendAsync(UnitOfWork unit, AuditEntry entry)
    {
        var head = await LockHeadAsync(unit, entry) ?? await BeginAsync(unit, entry);
        await unit.ExecuteAsync(
            $"""
            INSERT INTO audit ({Columns})
            VALUES (@ClientId, @Seq, @At, @Kind, @RecoveryId, @CheckInId, @ProtocolDigest, @Commitment, @HealthDetail, @Salt, @PreviousHash, @Hash);
            UPDATE audit_heads SET seq = @Seq, hash = @Hash WHERE client_id = @ClientId
            """,
            AuditRow.After(head, entry)
        );
    }

    private static Task<AuditHead?> LockHeadAsync(UnitOfWork unit, AuditEntry entry) =>
        unit.OneAsync<AuditHead>(
            "SELECT client_id, seq, hash FROM audit_heads WHERE client_id = @ClientId"
                + unit.LockingRow,
            entry
        );

    /// <summary>Begins a client's chain. Of two that do so at once, the second waits for the first and goes on from there.</summary>
    private static async Task<AuditHead> BeginAsync(UnitOfWork unit, AuditEntry entry)
    {
        await unit.ExecuteAsync(
            "INSERT INTO audit_heads (client_id, seq, hash) VALUES (@ClientId, 0, @Start) ON CONFLICT (client_id) DO NOTHING",
            new { entry.ClientId, AuditRow.Start }
        );
        return (await LockHeadAsync(unit, entry))!;
    }

    /// <summary>Takes what was reported out of a recovery's entries. Their hashes were never of it.</summary>
    public static Task ForgetAsync(UnitOfWork unit, string recoveryId) =>
        unit.ExecuteAsync(
            "UPDATE audit SET health_detail = NULL, salt = NULL WHERE recovery_id = @recoveryId",
            new { recoveryId }
        );
}
