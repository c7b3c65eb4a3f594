using System.Reflection;

namespace PostRecovery.Store.Migrations;

/// <summary>The numbered steps from nothing to this program's tables. One direction; the same for both databases.</summary>
internal static class Migration
{
    private static readonly string[] Steps =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The version that the last step makes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Takes the steps that the database lacks, and says how many those were.</summary>
    public static async Task<int> ApplyAsync(UnitOfWork unit)
    {
        await unit.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)"
        );
        var found = await VersionAsync(unit);
        for (var version = found + 1; version <= Newest; version++)
        {
            await unit.ExecuteAsync(Text(Steps[version - 1]));
            await unit.ExecuteAsync(
                "INSERT INTO schema_version (version, applied_at) VALUES (@version, @now)",
                new { version, now = DateTimeOffset.UtcNow }
            );
        }

        return Newest - found;
    }

    /// <summary>The version found, when it is one that this program knows.</summary>
    public static async Task<int> VersionAsync(Session session)
    {
        var found = await FoundAsync(session);
        return found <= Newest ? found : throw new StoreTooNewException(found, Newest);
    }

    /// <summary>The version found, whatever it is.</summary>
    public static Task<int> FoundAsync(Session session) =>
        session.OneAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_version");

    private static string Text(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!
        );
        return reader.ReadToEnd();
    }
}
