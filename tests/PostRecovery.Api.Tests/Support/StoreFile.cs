namespace PostRecovery.Api.Tests.Support;

/// <summary>A place of its own for the store of one host, gone with it.</summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>The setting that takes the connection string.</summary>
    public const string Setting = "Store__ConnectionString";

    private readonly string folder = Directory.CreateTempSubdirectory("postrecovery-").FullName;

    public string Path => System.IO.Path.Combine(folder, "store.db");

    public string ConnectionString => $"Data Source={Path}";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
