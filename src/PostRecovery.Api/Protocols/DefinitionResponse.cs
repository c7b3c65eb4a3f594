using System.Text.Json;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Protocols;

/// <summary>A part of a condition that has a name.</summary>
/// <param name="Id">Its id, by which conditions name it.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Condition">When it holds, in English, a line each, set in by two spaces a step.</param>
/// <param name="When">When it holds, as the data that is judged.</param>
/// <param name="Rationale">What it is for, to a clinician.</param>
/// <param name="DesignChoice">What in it is this project's own choice and no guideline's; left out when nothing is.</param>
/// <param name="Sources">What it rests on.</param>
internal sealed record DefinitionResponse(
    string Id,
    string Label,
    string Condition,
    JsonElement When,
    string Rationale,
    string? DesignChoice,
    IReadOnlyList<SourceResponse> Sources
);
