using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>A made-up protocol of one of everything that content can say, with a vocabulary of its own. Read in no time.</summary>
internal static class Small
{
    /// <summary>The folder of its files.</summary>
    public static readonly string[] Folder =
    [
        "tests",
        "PostRecovery.Triage.Tests",
        "Protocols",
        "Readers",
        "small",
    ];

    /// <summary>Its files by name, in their order.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = ContentFiles.In(Folder);

    /// <summary>Reads it.</summary>
    public static ProtocolReading Read() => ProtocolReader.Read(Files);

    /// <summary>Reads it with one file added or put in the place of its own.</summary>
    public static ProtocolReading ReadWith(string file, string text) =>
        ProtocolReader.Read(new Dictionary<string, string>(Files) { [file] = text });

    /// <summary>Reads it with one area more, of rules as they are written.</summary>
    public static ProtocolReading ReadWithRules(params IEnumerable<string> rules) =>
        ReadWith(
            "area.json",
            $$"""{ "area": "area", "rules": [ {{string.Join(", ", rules)}} ] }"""
        );
}
