namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>Something wrong with content, and where.</summary>
/// <param name="File">The file, such as "neuraxial.json".</param>
/// <param name="Pointer">The JSON pointer (RFC 6901) of the place in it.</param>
/// <param name="Message">What is wrong, what was found and what is allowed.</param>
public sealed record ContentFault(string File, string Pointer, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}#{Pointer}: {Message}";
}
