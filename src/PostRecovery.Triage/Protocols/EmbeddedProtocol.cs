using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols;

/// <summary>The protocol that the program ships.</summary>
public static class EmbeddedProtocol
{
    private const string Released = "Released/";

    /// <summary>The files of its content, by name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files() =>
        Resources(name => !name.StartsWith(Released, StringComparison.Ordinal));

    /// <summary>The protocols that were released before, each as canonical JSON, by the name of its file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ReleasedFiles() =>
        Resources(name => name.StartsWith(Released, StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key[Released.Length..], file.Value));

    /// <summary>Reads it: the protocol, or every fault in it.</summary>
    public static ProtocolReading Read() => ProtocolReader.Read(Files());

    private static IEnumerable<KeyValuePair<string, string>> Resources(Func<string, bool> which)
    {
        var assembly = typeof(EmbeddedProtocol).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(which))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name, reader.ReadToEnd());
        }
    }
}
