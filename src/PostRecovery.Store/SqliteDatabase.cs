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
    private readonly string making;
    private readonly string kept;
    private readonly TimeSpan patience;
    private volatile bool isMade;

    /// <param name="connectionString">Its <c>Default Timeout</c>, 5 s where it says none, is how long a writer waits for others.</param>
    public SqliteDatabase(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!settings.ShouldSerialize(Timeout))
        {
            settings.DefaultTimeout = UsualPatience;
        }

        patience = TimeSpan.FromSeconds(settings.DefaultTimeout);
        making = settings.ToString();
        if (settings.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            settings.Mode = SqliteOpenMode.ReadWrite;
        }

        kept = settings.ToString();
    }

    private protected override string LockingRow => "";

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken stop = default)
    {
        // Kept in the file from then on; cannot be changed inside a transaction.
        await AskAsync(session => session.ExecuteAsync("PRAGMA journal_mode = WAL"), stop);
        await base.MigrateAsync(stop);
        isMade = true;
        await ScrubAsync();
    }

    /// <inheritdoc/>
    public override async Task BackupAsync(string file, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(file) || file == ":memory:")
        {
            throw new ArgumentException("Name the file that the store is to be copied to.");
        }

        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already.");
        }

        try
        {
            await TranslateAsync(async () =>
            {
                await using var from = (SqliteConnection)await OpenAsync(stop);
                await using var to = new SqliteConnection(
                    new SqliteConnectionStringBuilder
                    {
                        DataSource = file,
                        Pooling = false,
                    }.ToString()
                );
                await to.OpenAsync(stop);
                from.BackupDatabase(to);
                return true;
            });
        }
        catch
        {
            // Half a copy would pass for one, and keep the next from being made.
            File.Delete(file);
            throw;
        }
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
        foreach (var pool in new[] { making, kept })
        {
            using var connection = new SqliteConnection(pool);
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
        // A file that has gone must not be made again, empty, behind everybody's back.
        var connection = new SqliteConnection(isMade ? kept : making);
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
