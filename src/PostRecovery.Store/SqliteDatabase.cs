using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PostRecovery.Store;

/// <summary>A database in one file. Readers and a writer do not wait for each other; writers take turns.</summary>
internal sealed class SqliteDatabase : Database
{
    private const int UsualPatience = 5;
    private const string Timeout = "Default Timeout";

    // Waiting here, in order and without a thread, is kinder than in SQLite's own lock, which polls.
    private readonly SemaphoreSlim writer = new(1);
    private readonly string connectionString;
    private readonly TimeSpan patience;

    /// <param name="connectionString">Its <c>Default Timeout</c>, 5 s where it says none, is how long a writer waits for others.</param>
    public SqliteDatabase(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!settings.ShouldSerialize(Timeout))
        {
            settings.DefaultTimeout = UsualPatience;
        }

        patience = TimeSpan.FromSeconds(settings.DefaultTimeout);
        this.connectionString = settings.ToString();
    }

    private protected override string LockingRow => "";

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken stop = default)
    {
        // Kept in the file from then on; cannot be changed inside a transaction.
        await AskAsync(session => session.ExecuteAsync("PRAGMA journal_mode = WAL"), stop);
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

        await TranslateAsync(async () =>
        {
            await using var from = (SqliteConnection)await OpenAsync(stop);
            await using var to = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
            );
            await to.OpenAsync(stop);
            from.BackupDatabase(to);
            return true;
        });
    }

    /// <inheritdoc/>
    public override async Task<bool> ScrubAsync() =>
        // The old pages still stand in the log beside the file until they are copied back and the log is cut to nothing. That waits for
        // readers, so not for long.
        await AskAsync(
            async session =>
            {
                await session.ExecuteAsync("PRAGMA busy_timeout = 100");
                return await session.OneAsync<long>("PRAGMA wal_checkpoint(TRUNCATE)");
            },
            CancellationToken.None
        ) == 0;

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
        await writer.WaitAsync(patience, stop)
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
                $"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = {patience.TotalMilliseconds:F0}";
            await command.ExecuteNonQueryAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken stop
    ) => new(((SqliteConnection)connection).BeginTransaction(deferred: true));

    private protected override Exception? Meaning(Exception fault) =>
        fault is SqliteException sqlite ? SqliteFaults.Meaning(sqlite) : null;

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
