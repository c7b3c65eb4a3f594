using PostRecovery.Store.Audit;

namespace PostRecovery.Store;

/// <summary>The check-ins of the recoveries.</summary>
public sealed class CheckIns(Database database)
{
    private const string Columns =
        "id, recovery_id, client_id, at, received_at, health_report, health_notices, health_change, health_rank, protocol_digest, next_due_at";

    internal const string TimelineStart =
        $"SELECT {Columns} FROM check_ins WHERE recovery_id = @recoveryId AND client_id = @clientId ORDER BY at, id LIMIT @limit";

    internal const string TimelineOn =
        $"SELECT {Columns} FROM check_ins WHERE recovery_id = @recoveryId AND client_id = @clientId AND (at, id) > (@at, @id) ORDER BY at, id LIMIT @limit";

    internal const string TimelineEnd =
        $"SELECT {Columns} FROM check_ins WHERE recovery_id = @recoveryId AND client_id = @clientId ORDER BY at DESC, id DESC LIMIT @limit";

    internal const string Earlier =
        $"SELECT {Columns} FROM check_ins WHERE recovery_id = @recoveryId AND at <= @at ORDER BY at DESC, id DESC LIMIT @limit";

    /// <summary>
    /// Keeps a judged check-in, puts it into the audit trail, and brings its recovery up to date unless a later one (by its own time) is
    /// there already. Comes last in its unit: it locks the client's trail.
    /// </summary>
    public async Task AddAsync(UnitOfWork unit, StoredCheckIn checkIn)
    {
        await unit.ExecuteAsync(
            $"""
            INSERT INTO check_ins ({Columns})
            VALUES (@Id, @RecoveryId, @ClientId, @At, @ReceivedAt, @HealthReport, @HealthNotices, @HealthChange, @HealthRank, @ProtocolDigest, @NextDueAt);
            UPDATE recoveries SET health_last_rank = @HealthRank, last_check_in_id = @Id, last_at = @At, next_due_at = @NextDueAt
            WHERE client_id = @ClientId AND id = @RecoveryId AND (last_at IS NULL OR last_at <= @At)
            """,
            checkIn
        );
        await AuditTrail.AppendAsync(unit, AuditEntry.Judged(checkIn));
    }

    /// <summary>The client's check-in with this id; null when it has none.</summary>
    public Task<StoredCheckIn?> FindAsync(
        string clientId,
        string id,
        CancellationToken stop = default
    ) =>
        database.ReadAsync(
            read =>
                read.OneAsync<StoredCheckIn>(
                    $"SELECT {Columns} FROM check_ins WHERE id = @id AND client_id = @clientId",
                    new { id, clientId }
                ),
            stop
        );

    /// <summary>A recovery's check-ins, the oldest first; those after a place in that list when one is given.</summary>
    public Task<IReadOnlyList<StoredCheckIn>> ListAsync(
        string clientId,
        string recoveryId,
        TimelinePlace? after,
        int limit,
        CancellationToken stop = default
    ) =>
        TimelineAsync(
            after is null ? TimelineStart : TimelineOn,
            clientId,
            recoveryId,
            after,
            limit,
            stop
        );

    /// <summary>A recovery's latest check-ins, the latest first.</summary>
    public Task<IReadOnlyList<StoredCheckIn>> LatestAsync(
        string clientId,
        string recoveryId,
        int limit,
        CancellationToken stop = default
    ) => TimelineAsync(TimelineEnd, clientId, recoveryId, null, limit, stop);

    /// <summary>A recovery's check-ins at or before a moment, the latest first.</summary>
    public Task<IReadOnlyList<StoredCheckIn>> EarlierAsync(
        UnitOfWork unit,
        string recoveryId,
        DateTimeOffset at,
        int limit
    ) =>
        unit.AllAsync<StoredCheckIn>(
            Earlier,
            new
            {
                recoveryId,
                at,
                limit,
            }
        );

    private Task<IReadOnlyList<StoredCheckIn>> TimelineAsync(
        string sql,
        string clientId,
        string recoveryId,
        TimelinePlace? after,
        int limit,
        CancellationToken stop
    ) =>
        database.ReadAsync(
            read =>
                read.AllAsync<StoredCheckIn>(
                    sql,
                    new
                    {
                        clientId,
                        recoveryId,
                        limit,
                        at = after?.At,
                        id = after?.Id,
                    }
                ),
            stop
        );
}
