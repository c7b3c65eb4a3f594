using PostRecovery.Store.Audit;

namespace PostRecovery.Store;

/// <summary>The recoveries that are followed.</summary>
public sealed class Recoveries(Database database)
{
    private const string Columns =
        "id, client_id, created_at, reference, health_procedure, health_performed_at, health_background, health_last_rank, last_check_in_id, last_at, next_due_at";

    private const string One =
        $"SELECT {Columns} FROM recoveries WHERE client_id = @clientId AND id = @id";

    /// <summary>Keeps a new one, and puts that into the audit trail. Comes last in its unit: it locks the client's trail.</summary>
    public async Task AddAsync(UnitOfWork unit, StoredRecovery recovery)
    {
        await unit.ExecuteAsync(
            $"""
            INSERT INTO recoveries ({Columns})
            VALUES (@Id, @ClientId, @CreatedAt, @Reference, @HealthProcedure, @HealthPerformedAt, @HealthBackground, @HealthLastRank, @LastCheckInId, @LastAt, @NextDueAt)
            """,
            recovery
        );
        await AuditTrail.AppendAsync(unit, AuditEntry.Created(recovery));
    }

    /// <summary>The client's recovery with this id; null when it has none.</summary>
    public Task<StoredRecovery?> FindAsync(
        string clientId,
        string id,
        CancellationToken stop = default
    ) => database.ReadAsync(read => read.OneAsync<StoredRecovery>(One, new { id, clientId }), stop);

    /// <summary>The same, and nobody else can add to it or erase it until the unit ends.</summary>
    public Task<StoredRecovery?> LockAsync(UnitOfWork unit, string clientId, string id) =>
        unit.OneAsync<StoredRecovery>(One + unit.LockingRow, new { id, clientId });

    /// <summary>The client's recoveries, the newest first.</summary>
    public Task<IReadOnlyList<StoredRecovery>> ListAsync(
        RecoveryFilter filter,
        CancellationToken stop = default
    ) => database.ReadAsync(read => read.AllAsync<StoredRecovery>(ListSql(filter), filter), stop);

    /// <summary>The list as SQL. A rank is written out, so that the planner sees when the index of urgent ones will do.</summary>
    internal static string ListSql(RecoveryFilter filter) =>
        $"SELECT {Columns} FROM recoveries WHERE client_id = @ClientId"
        + (filter.Reference is null ? "" : " AND reference = @Reference")
        + (filter.AtLeastRank is { } rank ? $" AND health_last_rank >= {rank}" : "")
        + (filter.AtLeastRank >= 4 ? " AND health_last_rank >= 4" : "")
        + (filter.DueBefore is null ? "" : " AND next_due_at < @DueBefore")
        + (filter.After is null ? "" : " AND id < @After")
        + " ORDER BY id DESC LIMIT @Limit";

    /// <summary>Erases a recovery with its check-ins and every trace of what was reported; false when the client has none with this id.</summary>
    /// <remarks>The audit trail keeps that there was one, that it was judged and by which protocol, and that it was erased.</remarks>
    public async Task<bool> EraseAsync(
        UnitOfWork unit,
        string clientId,
        string id,
        DateTimeOffset at
    )
    {
        if (await LockAsync(unit, clientId, id) is null)
        {
            return false;
        }

        await unit.ExecuteAsync(
            "DELETE FROM check_ins WHERE client_id = @clientId AND recovery_id = @id",
            new { clientId, id }
        );
        await unit.ExecuteAsync(
            "DELETE FROM recoveries WHERE client_id = @clientId AND id = @id",
            new { clientId, id }
        );
        await AuditTrail.ForgetAsync(unit, id);
        await AuditTrail.AppendAsync(unit, AuditEntry.Erased(clientId, id, at));
        unit.Erases = true;
        return true;
    }
}
