using System.Data;
using System.Data.Common;
using Npgsql;

namespace PostRecovery.Store;

/// <summary>A PostgreSQL database, which replicas share.</summary>
internal sealed class PostgresDatabase(string connectionString) : Database
{
    // "PostReco" in ASCII: any number that no other program on the same database takes for its own.
    private const long SchemaLock = 0x506F_7374_5265_636F;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    private protected override string LockingRow => " FOR NO KEY UPDATE";

    /// <inheritdoc/>
    public override Task BackupAsync(string file, CancellationToken stop = default) =>
        throw new NotSupportedException(
            "A PostgreSQL database is backed up with pg_dump; docs/operations.md says how."
        );

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private protected override async Task<DbConnection> OpenAsync(CancellationToken stop) =>
        await source.OpenConnectionAsync(stop);

    private protected override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken stop
    ) => connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    private protected override Task LockSchemaAsync(UnitOfWork unit) =>
        unit.ExecuteAsync("SELECT pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock });

    private protected override Exception? Meaning(Exception fault) => PostgresFaults.Meaning(fault);
}
