using System.Collections.Immutable;

namespace PostRecovery.Api.Triage;

/// <summary>A body as far as it could be read, and what could not.</summary>
/// <param name="Request">What could be read.</param>
/// <param name="Faults">What could not, in the order it was sent.</param>
internal sealed record SentReport(TriageRequest Request, ImmutableArray<Fault> Faults);
