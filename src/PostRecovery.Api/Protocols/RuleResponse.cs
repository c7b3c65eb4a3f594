using System.Text.Json;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Protocols;

/// <summary>A rule of the protocol, whole.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Area">The part of the content it stands in.</param>
/// <param name="Level">The urgency it asks for.</param>
/// <param name="Condition">When it fires, in English, a line each, set in by two spaces a step.</param>
/// <param name="When">When it fires, as the data that is judged.</param>
/// <param name="Definitions">The definitions that the condition names, each after those that it names itself.</param>
/// <param name="Text">Why it matters, to the patient.</param>
/// <param name="Rationale">Why, to a clinician.</param>
/// <param name="DesignChoice">What in it is this project's own choice and no guideline's; left out when nothing is.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="Protocol">The protocol it is part of.</param>
internal sealed record RuleResponse(
    string Id,
    string Area,
    string Level,
    string Condition,
    JsonElement When,
    IReadOnlyList<DefinitionResponse> Definitions,
    string Text,
    string Rationale,
    string? DesignChoice,
    IReadOnlyList<SourceResponse> Sources,
    ProtocolResponse Protocol
);
