using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PostRecovery.Store;

/// <summary>A database in one file. Readers and a writer do not wait for each other; writers take turns.</summary>
internal sealed class SqliteDatabase : Database
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Waiting here, in order and without a thread, is kinder than in SQLite's own lock, which polls.
    private readonly SemaphoreSlim writer = new(1);
    private readonly string connectionString;

    public SqliteDatabase(string connectionString) =>
        this.connectionString = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString();

    private protected override string LockingRow => "";

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken stop = default)
    {
        // Kept in the file from then on; cannot be changed inside a transaction.
        await ReadAsync(session => session.ExecuteAsync("PRAGMA journal_mode = WAL"), stop);
        await base.MigrateAsync(stop);
        await ScrubAsync();
    }

    /// <inheritdoc/>
    public override async Task BackupAsync(string file, CancellationToken stop = default)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already.");
        }

        try
        {
            await using var from = (SqliteConnection)await OpenAsync(stop);
            await using var to = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
            );
            await to.OpenAsync(stop);
            from.BackupDatabase(to);
        }
        catch (Exception fault) when (Meaning(fault) is not null)
        {
            throw Meaning(fault)!;
        }
    }

    /// <inheritdoc/>
    public override Task ScrubAsync() =>
        // The old pages still stand in the log beside the file until they are copied back and the log is cut to nothing. While somebody
        // reads from it this does less, without a fault; the next call does the rest.
        ReadAsync(session => session.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override async Task<IDisposable?> TurnAsync(CancellationToken stop) =>
        await writer.WaitAsync(Patience, stop)
            ? new Turn(writer)
            : throw new StoreUnavailableException("Too many are waiting to write.");

    private protected override async Task<DbConnection> OpenAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            // A commit is on the disk before it is answered; what is deleted is overwritten.
            command.CommandText =
                "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000";
            await command.ExecuteNonQueryAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override Exception? Meaning(Exception fault) =>
        fault is SqliteException sqlite ? SqliteFaults.Meaning(sqlite) : null;

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
