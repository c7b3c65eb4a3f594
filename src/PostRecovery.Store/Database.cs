using System.Data;
using System.Data.Common;
using PostRecovery.Store.Migrations;

namespace PostRecovery.Store;

/// <summary>The database. All SQL is written once for both kinds; this class and its two heirs are all that differs.</summary>
/// <remarks>
/// Every method throws <see cref="StoreUnavailableException"/> when the database cannot be reached or is too busy, and every writing one
/// <see cref="StoreFullException"/> when it has no room.
/// </remarks>
public abstract class Database : IAsyncDisposable
{
    private volatile bool isMigrated;

    private protected Database() => Columns.Register();

    /// <summary>The database that the options name. Connects only when it is first used.</summary>
    /// <exception cref="ArgumentException">There is no such provider, or the connection string cannot be read.</exception>
    public static Database Open(StoreOptions options) =>
        options.Provider switch
        {
            StoreOptions.Sqlite => new SqliteDatabase(options.ConnectionString),
            StoreOptions.Postgres => new PostgresDatabase(options.ConnectionString),
            _ => throw new ArgumentException(
                $"The store's provider is '{options.Provider}'; it can be {StoreOptions.Sqlite} or {StoreOptions.Postgres}."
            ),
        };

    /// <summary>Reads.</summary>
    public Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken stop = default)
    {
        RefuseUntilMigrated();
        return AskAsync(read, stop);
    }

    /// <summary>Reads everything as it was at one moment, whatever is written meanwhile.</summary>
    public Task<T> SnapshotAsync<T>(Func<Session, Task<T>> read, CancellationToken stop = default)
    {
        RefuseUntilMigrated();
        return TranslateAsync(async () =>
        {
            await using var connection = await OpenAsync(stop);
            await using var transaction = await BeginSnapshotAsync(connection, stop);
            return await read(new Session(connection, transaction, stop));
        });
    }

    /// <summary>Writes in one transaction, which is committed when this returns, and rolled back when it throws.</summary>
    public Task<T> WriteAsync<T>(Func<UnitOfWork, Task<T>> write, CancellationToken stop = default)
    {
        RefuseUntilMigrated();
        return CommitAsync(write, stop);
    }

    /// <summary>Writes in one transaction, which is committed when this returns, and rolled back when it throws.</summary>
    public Task WriteAsync(Func<UnitOfWork, Task> write, CancellationToken stop = default) =>
        WriteAsync<bool>(
            async unit =>
            {
                await write(unit);
                return true;
            },
            stop
        );

    /// <summary>Brings the tables to this program's version. Safe when several replicas do so at once.</summary>
    /// <exception cref="StoreTooNewException">A newer program made the database.</exception>
    public virtual async Task MigrateAsync(CancellationToken stop = default)
    {
        await CommitAsync(
            async unit =>
            {
                await LockSchemaAsync(unit);
                return await Migration.ApplyAsync(unit);
            },
            stop
        );
        isMigrated = true;
    }

    /// <summary>
    /// Throws unless the database answers and has tables. Those of a newer program do: it may have come while this one runs, and steps only
    /// add to what is there.
    /// </summary>
    public Task CheckAsync(CancellationToken stop = default) =>
        ReadAsync(Migration.FoundAsync, stop);

    /// <summary>Copies the whole database to a new file while it is being used.</summary>
    /// <exception cref="NotSupportedException">PostgreSQL has its own tools for that.</exception>
    public abstract Task BackupAsync(string file, CancellationToken stop = default);

    /// <summary>Removes the bytes of what was erased, as far as nobody is still reading them; false when somebody is.</summary>
    public virtual Task<bool> ScrubAsync() => Task.FromResult(true);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private protected abstract string LockingRow { get; }

    private protected abstract Task<DbConnection> OpenAsync(CancellationToken stop);

    private protected abstract ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken stop
    );

    /// <summary>Waits until this process may write; disposed when it has written.</summary>
    private protected virtual Task<IDisposable?> TurnAsync(CancellationToken stop) =>
        Task.FromResult<IDisposable?>(null);

    private protected virtual Task LockSchemaAsync(UnitOfWork unit) => Task.CompletedTask;

    /// <summary>What a fault of the driver means to a caller; null when it is not about the database being away or full.</summary>
    private protected abstract Exception? Meaning(Exception fault);

    private protected Task<T> AskAsync<T>(Func<Session, Task<T>> read, CancellationToken stop) =>
        TranslateAsync(async () =>
        {
            await using var connection = await OpenAsync(stop);
            return await read(new Session(connection, null, stop));
        });

    private protected async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Meaning(OfDriver(fault)) is not null)
        {
            throw Meaning(OfDriver(fault))!;
        }
    }

    /// <summary>Of a connection cut in the middle of a row Dapper says only that a column could not be read.</summary>
    private static Exception OfDriver(Exception fault) =>
        fault is DataException { InnerException: { } cause } ? cause : fault;

    private async Task<T> CommitAsync<T>(Func<UnitOfWork, Task<T>> write, CancellationToken stop)
    {
        using var turn = await TurnAsync(stop);
        var (result, erases) = await TranslateAsync(async () =>
        {
            await using var connection = await OpenAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            var unit = new UnitOfWork(connection, transaction, LockingRow, stop);
            var written = await write(unit);
            if (unit.Failed)
            {
                throw new InvalidOperationException("A statement failed, and its fault was lost.");
            }

            // A caller who hangs up now must not leave open whether this was kept.
            await transaction.CommitAsync(CancellationToken.None);
            return (written, unit.Erases);
        });
        if (erases)
        {
            await ScrubSoonAsync();
        }

        return result;
    }

    /// <summary>What was committed must not be answered with a fault; the host scrubs again before long.</summary>
    private async Task ScrubSoonAsync()
    {
        try
        {
            await ScrubAsync();
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreFullException)
        {
            // Again later.
        }
    }

    /// <summary>A database that was away when this process started may still lack its tables.</summary>
    private void RefuseUntilMigrated()
    {
        if (!isMigrated)
        {
            throw new StoreUnavailableException("The tables were not looked at yet.");
        }
    }
}
