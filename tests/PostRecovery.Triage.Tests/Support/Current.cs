using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The protocol that the program ships, read once for all tests.</summary>
internal static class Current
{
    private static readonly Shared<Protocol> Kept = new(Read);

    public static Protocol Protocol => Kept.Value;

    public static Vocabulary Vocabulary => Protocol.Vocabulary;

    public static Question Question(string path) =>
        Vocabulary.At(path)
        ?? Vocabulary.At($"findings.{path}")
        ?? throw new ArgumentException($"No question {path}.");

    private static Protocol Read()
    {
        return EmbeddedProtocol.Read().Sound();
    }
}
