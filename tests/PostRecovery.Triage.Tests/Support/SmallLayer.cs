using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A made-up layer of one of everything that a layer can say, over the small protocol.</summary>
internal static class SmallLayer
{
    /// <summary>The folder of its files.</summary>
    public static readonly string[] Folder =
    [
        "tests",
        "PostRecovery.Triage.Tests",
        "Protocols",
        "Layers",
        "small",
    ];

    private static readonly Shared<LayerBase> Kept = new(() =>
    {
        var small = Small.Read().Sound();
        return new(small.Version, small.Digest, small.CanonicalJson);
    });

    /// <summary>What it is laid over.</summary>
    public static LayerBase Base => Kept.Value;

    /// <summary>Its files by name, in their order.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = ContentFiles.In(Folder);

    /// <summary>Reads it.</summary>
    public static ProtocolReading Read() => Read(Files);

    /// <summary>Reads other files over the same base.</summary>
    public static ProtocolReading Read(IReadOnlyDictionary<string, string> files) =>
        ProtocolReader.Read(files, [Base]);

    /// <summary>Reads it with one file added or put in the place of its own.</summary>
    public static ProtocolReading ReadWith(string file, string text) =>
        Read(new Dictionary<string, string>(Files) { [file] = text });
}
