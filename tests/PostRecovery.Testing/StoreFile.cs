namespace PostRecovery.Testing;

/// <summary>A place of its own for the store of one host, gone with it.</summary>
public sealed class StoreFile : IDisposable
{
    /// <summary>The setting that takes the connection string.</summary>
    public const string Setting = "Store__ConnectionString";

    private readonly string folder = Directory.CreateTempSubdirectory("postrecovery-").FullName;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(folder, "store.db");

    /// <summary>The file as the setting takes it.</summary>
    public string ConnectionString => $"Data Source={Path}";

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
