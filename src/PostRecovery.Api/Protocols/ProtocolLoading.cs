using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Api.Protocols;

/// <summary>Finds the protocol to judge by: a folder of the operator's own, or the one that is shipped.</summary>
internal static class ProtocolLoading
{
    /// <summary>The setting that names a folder of content.</summary>
    public const string PathSetting = "Protocol:Path";

    /// <summary>Reads the protocol: sound, or with every fault in it.</summary>
    public static ProtocolReading Read(IConfiguration configuration) =>
        configuration[PathSetting] is { Length: > 0 } folder
            ? ReadFolder(folder)
            : EmbeddedProtocol.Read();

    /// <summary>Reads the JSON files of a folder.</summary>
    public static ProtocolReading ReadFolder(string folder) =>
        ProtocolReader.Read(
            (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : []).Select(
                file => KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file))
            )
        );

    /// <summary>The setting that names a folder of released protocols, each a file of canonical JSON.</summary>
    public const string ArchiveSetting = "Protocol:Archive";

    /// <summary>Reads every released protocol that is kept: sound, or with every fault in it.</summary>
    public static IReadOnlyList<ProtocolReading> ReadArchive(IConfiguration configuration) =>
        configuration[ArchiveSetting] is { Length: > 0 } folder
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Where(file =>
                        !file.EndsWith(ReleasedProtocols.ChangesEnding, StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
                    .Select(file => ProtocolReader.ReadArchived(File.ReadAllText(file))),
            ]
            : [];
}
