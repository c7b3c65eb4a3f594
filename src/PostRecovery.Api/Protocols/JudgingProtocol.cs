using System.Collections.Frozen;
using System.Text.Json;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Api.Protocols;

/// <summary>A protocol with what the host needs to judge by it: the validator of its words and the writer of its answers.</summary>
internal sealed class JudgingProtocol
{
    private readonly FrozenDictionary<string, JsonElement> conditions;
    private readonly Lazy<string> page;
    private readonly FrozenDictionary<string, Lazy<JudgingProtocol>> languages;

    public JudgingProtocol(Protocol protocol)
    {
        Protocol = protocol;
        Shown = new(protocol);
        page = new(() => ProtocolPage.Html(Shown));
        languages = protocol.OtherLanguages.ToFrozenDictionary(
            tag => tag,
            tag => new Lazy<JudgingProtocol>(() => new(protocol.In(tag)!)),
            StringComparer.OrdinalIgnoreCase
        );
        Validator = new(protocol.Vocabulary);
        Answers = new(protocol);
        using var whole = JsonDocument.Parse(protocol.Words);
        VocabularyJson = whole
            .RootElement.GetProperty("vocabulary")
            .GetRawText()
            .Replace(
                "{emergencyNumber}",
                JsonEncodedText.Encode(protocol.EmergencyNumber).ToString(),
                StringComparison.Ordinal
            );
        conditions = Items(whole.RootElement, "areas")
            .SelectMany(area => Items(area, "rules"))
            .Concat(Items(whole.RootElement, "definitions"))
            .ToFrozenDictionary(
                item => item.GetProperty("id").GetString()!,
                item => item.GetProperty("when").Clone()
            );
    }

    /// <summary>The protocol.</summary>
    public Protocol Protocol { get; }

    /// <summary>The same with its texts in another language; null when it does not bring that one.</summary>
    public JudgingProtocol? In(string language) => languages.GetValueOrDefault(language)?.Value;

    /// <summary>Refuses requests that its vocabulary does not know.</summary>
    public TriageRequestValidator Validator { get; }

    /// <summary>Writes its answers.</summary>
    public AnswerWriter Answers { get; }

    /// <summary>Its vocabulary as JSON, with the emergency number in every text.</summary>
    public string VocabularyJson { get; }

    /// <summary>What the pages for clinicians show. Its least reports take seconds to find, once, when a page is first asked for.</summary>
    public ShownProtocol Shown { get; }

    /// <summary>The page of the whole protocol.</summary>
    public string Page => page.Value;

    /// <summary>One of its rules, whole.</summary>
    public RuleResponse RuleResponse(Rule rule) =>
        new(
            rule.Id,
            rule.Area,
            rule.Level.Code(),
            ConditionText.Describe(rule.When, Protocol.Vocabulary),
            conditions[rule.Id],
            [.. Definition.NamedBy(rule.When).Select(DefinitionResponse)],
            rule.Text,
            rule.Rationale,
            rule.DesignChoice,
            SourcesOf(rule.Sources),
            ProtocolResponse.From(Protocol)
        );

    private DefinitionResponse DefinitionResponse(Definition definition) =>
        new(
            definition.Id,
            definition.Label,
            ConditionText.Describe(definition.When, Protocol.Vocabulary),
            conditions[definition.Id],
            definition.Rationale,
            definition.DesignChoice,
            SourcesOf(definition.Sources)
        );

    private IReadOnlyList<SourceResponse> SourcesOf(IEnumerable<string> ids) =>
        [.. ids.Select(id => SourceResponses.From(Protocol.Source(id)!))];

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];
}
