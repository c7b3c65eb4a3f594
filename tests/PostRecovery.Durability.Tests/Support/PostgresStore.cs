namespace PostRecovery.Durability.Tests.Support;

/// <summary>Settings of a program whose store is a PostgreSQL database.</summary>
internal static class PostgresStore
{
    public static (string Name, string Value)[] Settings(string connectionString) =>
        [("Store__Provider", "postgres"), (StoreFile.Setting, connectionString)];
}
