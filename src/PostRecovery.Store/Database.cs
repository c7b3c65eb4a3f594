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
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken stop = default)
    {
        try
        {
            await using var connection = await OpenAsync(stop);
            return await read(new Session(connection, null, stop));
        }
        catch (Exception fault) when (Meaning(fault) is not null)
        {
            throw Meaning(fault)!;
        }
    }

    /// <summary>Writes in one transaction, which is committed when this returns, and rolled back when it throws.</summary>
    public async Task<T> WriteAsync<T>(
        Func<UnitOfWork, Task<T>> write,
        CancellationToken stop = default
    )
    {
        using var turn = await TurnAsync(stop);
        try
        {
            await using var connection = await OpenAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            var unit = new UnitOfWork(connection, transaction, LockingRow, stop);
            var result = await write(unit);
            if (unit.Failed)
            {
                throw new InvalidOperationException("A statement failed, and its fault was lost.");
            }

            // A caller who hangs up now must not leave open whether this was kept.
            await transaction.CommitAsync(CancellationToken.None);
            if (unit.Erases)
            {
                await ScrubAsync();
            }

            return result;
        }
        catch (Exception fault) when (Meaning(fault) is not null)
        {
            throw Meaning(fault)!;
        }
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
    public virtual Task MigrateAsync(CancellationToken stop = default) =>
        WriteAsync(
            async unit =>
            {
                await LockSchemaAsync(unit);
                return await Migration.ApplyAsync(unit);
            },
            stop
        );

    /// <summary>Throws unless the database answers and has this program's tables.</summary>
    public Task CheckAsync(CancellationToken stop = default) =>
        ReadAsync(Migration.CheckAsync, stop);

    /// <summary>Copies the whole database to a new file while it is being used.</summary>
    /// <exception cref="NotSupportedException">PostgreSQL has its own tools for that.</exception>
    public abstract Task BackupAsync(string file, CancellationToken stop = default);

    /// <summary>Removes the bytes of what was erased, where that did not happen at once because somebody was reading.</summary>
    public virtual Task ScrubAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private protected abstract string LockingRow { get; }

    private protected abstract Task<DbConnection> OpenAsync(CancellationToken stop);

    /// <summary>Waits until this process may write; disposed when it has written.</summary>
    private protected virtual Task<IDisposable?> TurnAsync(CancellationToken stop) =>
        Task.FromResult<IDisposable?>(null);

    private protected virtual Task LockSchemaAsync(UnitOfWork unit) => Task.CompletedTask;

    /// <summary>What a fault of the driver means to a caller; null when it is not about the database being away or full.</summary>
    private protected abstract Exception? Meaning(Exception fault);
}
