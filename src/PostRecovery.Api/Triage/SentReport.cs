using System.Collections.Immutable;

namespace PostRecovery.Api.Triage;

/// <summary>A body as far as it could be read, and what could not.</summary>
/// <param name="Request">What could be read of the report in it.</param>
/// <param name="Texts">What could be read besides, by property.</param>
/// <param name="Faults">What could not, in the order it was sent.</param>
internal sealed record SentReport(
    TriageRequest Request,
    IReadOnlyDictionary<string, string> Texts,
    ImmutableArray<Fault> Faults
)
{
    /// <summary>A text beside the report; null when it was not sent, or could not be read.</summary>
    public string? Text(string name) => Texts.GetValueOrDefault(name);

    /// <summary>Whether a fault points at a place.</summary>
    public bool IsFaulty(string pointer) => Faults.Any(fault => fault.Pointer == pointer);
}
