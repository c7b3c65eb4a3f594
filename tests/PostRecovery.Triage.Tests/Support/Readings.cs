using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Content that tests rely on has no fault.</summary>
internal static class Readings
{
    /// <exception cref="InvalidOperationException">It has some: they are what it says.</exception>
    public static Protocol Sound(this ProtocolReading reading) =>
        reading.Protocol ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
}
