using System.Collections.Frozen;
using System.Text.Json;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Protocols;

/// <summary>A protocol with what the host needs to judge by it: the validator of its words and the writer of its answers.</summary>
internal sealed class JudgingProtocol
{
    private readonly FrozenDictionary<string, JsonElement> conditions;

    public JudgingProtocol(Protocol protocol)
    {
        Protocol = protocol;
        Validator = new(protocol.Vocabulary);
        Answers = new(protocol);
        using var whole = JsonDocument.Parse(protocol.CanonicalJson);
        VocabularyJson = whole
            .RootElement.GetProperty("vocabulary")
            .GetRawText()
            .Replace(
                "{emergencyNumber}",
                JsonEncodedText.Encode(protocol.EmergencyNumber).ToString(),
                StringComparison.Ordinal
            );
        conditions = whole
            .RootElement.GetProperty("areas")
            .EnumerateArray()
            .SelectMany(area =>
                area.TryGetProperty("rules", out var rules) ? rules.EnumerateArray() : []
            )
            .ToFrozenDictionary(
                rule => rule.GetProperty("id").GetString()!,
                rule => rule.GetProperty("when").Clone()
            );
    }

    /// <summary>The protocol.</summary>
    public Protocol Protocol { get; }

    /// <summary>Refuses requests that its vocabulary does not know.</summary>
    public TriageRequestValidator Validator { get; }

    /// <summary>Writes its answers.</summary>
    public AnswerWriter Answers { get; }

    /// <summary>Its vocabulary as JSON, with the emergency number in every text.</summary>
    public string VocabularyJson { get; }

    /// <summary>One of its rules, whole.</summary>
    public RuleResponse RuleResponse(Rule rule) =>
        new(
            rule.Id,
            rule.Area,
            rule.Level.Code(),
            ConditionText.Describe(rule.When, Protocol.Vocabulary),
            conditions[rule.Id],
            rule.Text,
            rule.Rationale,
            rule.DesignChoice,
            [.. rule.Sources.Select(id => SourceResponses.From(Protocol.Source(id)!))],
            ProtocolResponse.From(Protocol)
        );
}
