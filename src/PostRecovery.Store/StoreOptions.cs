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
}
