using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PostRecovery.Benchmarks;

/// <summary>Fills the tables of a store that the program made, in a few large statements.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="ConnectionString">Where it is.</param>
internal sealed record StoreSeed(string Provider, string ConnectionString)
{
    private const int CheckInsEach = 10;

    private bool IsSqlite => Provider == "sqlite";

    /// <summary>The id of a seeded recovery.</summary>
    public static string IdOf(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Adds recoveries, one in twenty urgent, with ten check-ins each that came in one patient after the other, day by day.</summary>
    public async Task FillAsync(int recoveries)
    {
        await using DbConnection connection = IsSqlite
            ? new SqliteConnection(ConnectionString)
            : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        foreach (var statement in Statements(recoveries))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private IEnumerable<string> Statements(int recoveries)
    {
        var all = recoveries * CheckInsEach;
        var start = DateTimeOffset.UtcNow.AddDays(-30);
        var (first, day) = (
            start.ToUnixTimeMilliseconds(),
            (long)TimeSpan.FromDays(1).TotalMilliseconds
        );
        yield return $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {recoveries})
            INSERT INTO recoveries (id, client_id, created_at, reference, health_procedure, health_performed_at, health_background,
              health_last_rank, last_check_in_id, last_at, next_due_at)
            SELECT {Hex(
                "i"
            )}, 'developer', {first}, 'r' || CAST(i AS TEXT), 'epidural', '{start:yyyy-MM-dd'T'HH:mm:ss'Z'}', '{"{}"}',
              CASE WHEN i % 20 = 0 THEN 4 + i % 2 ELSE 1 + i % 3 END, {Hex(
                $"i + {all - recoveries}"
            )}, {first + 10 * day},
              {first + 10 * day} + i % 40 * CAST({day} AS BIGINT)
            FROM n
            """;
        yield return $$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{all}})
            INSERT INTO check_ins (id, recovery_id, client_id, at, received_at, health_report, health_change, health_rank, protocol_digest)
            SELECT {{Hex("i")}}, {{Hex(
                $"1 + (i - 1) % {recoveries}"
            )}}, 'developer', {{first}} + (1 + (i - 1) / {{recoveries}}) * {{day}}, {{first}},
              '{"procedureType":"epidural","daysSince":3,"painLevel":' || CAST(i % 7 AS TEXT) || ',"fever":"no","weakness":"no"}',
              'same', 1, (SELECT MIN(digest) FROM protocols)
            FROM n
            """;
        yield return "ANALYZE";
    }

    private string Hex(string number) =>
        IsSqlite ? $"printf('%032x', {number})" : $"lpad(to_hex({number}), 32, '0')";
}
