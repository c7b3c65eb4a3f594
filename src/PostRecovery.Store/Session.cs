using System.Data.Common;
using System.Diagnostics.Metrics;
using Dapper;

namespace PostRecovery.Store;

/// <summary>A connection that is asked questions, for as long as one of <see cref="Database"/>'s methods runs.</summary>
public class Session
{
    /// <summary>The meter whose counter <c>postrecovery.store.statements</c> counts what the database is asked.</summary>
    public const string MeterName = "PostRecovery.Store";

    private static readonly Counter<long> Statements = new Meter(MeterName).CreateCounter<long>(
        "postrecovery.store.statements",
        description: "Statements sent to the database"
    );

    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly CancellationToken stop;

    internal Session(DbConnection connection, DbTransaction? transaction, CancellationToken stop)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.stop = stop;
    }

    /// <summary>Whether a statement failed. PostgreSQL would answer a commit after that with a silent rollback.</summary>
    internal bool Failed { get; private set; }

    internal Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? values = null) =>
        RunAsync<IReadOnlyList<T>>(
            async command => (await connection.QueryAsync<T>(command)).AsList(),
            sql,
            values
        );

    internal Task<T?> OneAsync<T>(string sql, object? values = null) =>
        RunAsync(connection.QuerySingleOrDefaultAsync<T>, sql, values);

    internal Task<int> ExecuteAsync(string sql, object? values = null) =>
        RunAsync(connection.ExecuteAsync, sql, values);

    private async Task<T> RunAsync<T>(
        Func<CommandDefinition, Task<T>> run,
        string sql,
        object? values
    )
    {
        Statements.Add(1);
        try
        {
            return await run(new(sql, values, transaction, cancellationToken: stop));
        }
        catch
        {
            Failed = true;
            throw;
        }
    }
}
