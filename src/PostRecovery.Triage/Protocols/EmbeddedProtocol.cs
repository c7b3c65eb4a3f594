using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols;

/// <summary>The protocol that the program ships.</summary>
public static class EmbeddedProtocol
{
    /// <summary>The files of its content, by name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files()
    {
        var assembly = typeof(EmbeddedProtocol).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name, reader.ReadToEnd());
        }
    }

    /// <summary>Reads it: the protocol, or every fault in it.</summary>
    public static ProtocolReading Read() => ProtocolReader.Read(Files());
}
