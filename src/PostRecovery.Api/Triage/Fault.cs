using System.Text.Json;

namespace PostRecovery.Api.Triage;

/// <summary>One thing wrong with a request.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) of the place; empty for the whole body.</param>
/// <param name="Code">What kind of fault it is, one of <see cref="FaultCodes"/>.</param>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
/// <param name="Value">What was sent; left out where nothing was.</param>
/// <param name="Allowed">What is allowed there.</param>
/// <param name="Nearest">For an unknown code or property: the known ones that look most like it, the nearest first.</param>
internal sealed record Fault(
    string Pointer,
    string Code,
    string Message,
    JsonElement? Value = null,
    string? Allowed = null,
    IReadOnlyList<string>? Nearest = null
);
