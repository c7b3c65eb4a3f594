using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Releases;

/// <summary>Every protocol that this project has released; the program brings them along.</summary>
public static class ReleasedProtocols
{
    /// <summary>The ending of a change list, which stands beside the release it is for.</summary>
    public const string ChangesEnding = ".changes.json";

    private const string Ending = ".json";

    /// <summary>All of them, the latest first.</summary>
    public static ImmutableArray<ReleasedProtocol> All { get; } =
    [.. InOrder(EmbeddedProtocol.ReleasedFiles())];

    /// <summary>The releases among files, by their names such as "2026.11.0.json", the latest first; a file of another name is no release.</summary>
    public static IEnumerable<ReleasedProtocol> InOrder(
        IEnumerable<KeyValuePair<string, string>> files
    ) =>
        files
            .Where(file =>
                file.Key.EndsWith(Ending, StringComparison.Ordinal)
                && Version.TryParse(file.Key[..^Ending.Length], out _)
            )
            .Select(file => new ReleasedProtocol(file.Key[..^Ending.Length], file.Value))
            .OrderByDescending(release => Version.Parse(release.Version));

    /// <summary>The latest release before a version; null when it would be the first.</summary>
    public static ReleasedProtocol? LastBefore(
        this IEnumerable<ReleasedProtocol> latestFirst,
        string version
    ) =>
        Version.TryParse(version, out var one)
            ? latestFirst.FirstOrDefault(release => Version.Parse(release.Version) < one)
            : null;
}
