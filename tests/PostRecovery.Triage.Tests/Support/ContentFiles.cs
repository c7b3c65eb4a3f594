namespace PostRecovery.Triage.Tests.Support;

/// <summary>The files of a folder of content.</summary>
internal static class ContentFiles
{
    /// <summary>Their texts by name, in the order of the names.</summary>
    /// <param name="folder">The folder, from the top of the repository.</param>
    public static IReadOnlyDictionary<string, string> In(params string[] folder) =>
        Directory
            .EnumerateFiles(Repository.PathTo(folder), "*.json")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
