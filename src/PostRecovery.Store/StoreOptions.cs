using Microsoft.Data.Sqlite;

namespace PostRecovery.Store;

/// <summary>Where the store is.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="ConnectionString">As Microsoft.Data.Sqlite or Npgsql takes it.</param>
public sealed record StoreOptions(string Provider, string ConnectionString)
{
    /// <summary>The provider that keeps everything in one file.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The provider that several replicas can share.</summary>
    public const string Postgres = "postgres";

    /// <summary>The whole path of the file that has not been made yet; null when it is there, or is none.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public string? MissingFile =>
        Provider == Sqlite
        && new SqliteConnectionStringBuilder(ConnectionString)
            is {
                Mode: not SqliteOpenMode.Memory,
                DataSource: var file and not "" and not ":memory:"
            }
        && !File.Exists(file)
            ? Path.GetFullPath(file)
            : null;
}
