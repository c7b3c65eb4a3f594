using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>What changes from one protocol to another: the rules, and the answers.</summary>
/// <remarks>
/// The answers are complete: an answer changes exactly when some rule is listed for it (see <see cref="LoweredAnswers"/>;
/// a test holds it against every report of random small protocols). One report is given for each rule.
/// </remarks>
public sealed record ProtocolDiff
{
    /// <summary>Ids of rules that only the later protocol has.</summary>
    public required ImmutableArray<string> Added { get; init; }

    /// <summary>Ids of rules that only the earlier protocol has.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>Ids of rules that both have and that say something else, texts and the definitions they name included.</summary>
    public required ImmutableArray<string> Changed { get; init; }

    /// <summary>Answers that the later protocol gives a higher urgency.</summary>
    public required ImmutableArray<AnswerChange> Raised { get; init; }

    /// <summary>Answers that the later protocol gives a lower urgency. Each needs a reason.</summary>
    public required ImmutableArray<AnswerChange> Lowered { get; init; }

    /// <summary>Compares two protocols.</summary>
    public static ProtocolDiff Between(Protocol before, Protocol after)
    {
        var (old, now) = (RuleTexts(before), RuleTexts(after));
        return new()
        {
            Added = [.. now.Keys.Where(id => !old.ContainsKey(id))],
            Removed = [.. old.Keys.Where(id => !now.ContainsKey(id))],
            Changed =
            [
                .. now.Keys.Where(id => old.TryGetValue(id, out var text) && text != now[id]),
            ],
            Raised =
            [
                .. LoweredAnswers
                    .Find(higher: after, lower: before)
                    .Select(at => new AnswerChange(
                        at.Rule.Id,
                        [.. at.Report.Facts(after.Vocabulary)],
                        at.To,
                        at.Rule.Level
                    )),
            ],
            Lowered =
            [
                .. LoweredAnswers
                    .Find(higher: before, lower: after)
                    .Select(at => new AnswerChange(
                        at.Rule.Id,
                        [.. at.Report.Facts(before.Vocabulary)],
                        at.Rule.Level,
                        at.To
                    )),
            ],
        };
    }

    private static SortedDictionary<string, string> RuleTexts(Protocol protocol)
    {
        using var whole = JsonDocument.Parse(protocol.CanonicalJson);
        var definitions = Items(whole.RootElement, "definitions").ToList();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var rule in Items(whole.RootElement, "areas").SelectMany(area => Items(area, "rules"))
        )
        {
            texts[IdOf(rule)] = WithDefinitions(rule);
        }

        return texts;

        // Canonical JSON has one spelling only.
        string WithDefinitions(JsonElement item) =>
            item.GetRawText()
            + string.Concat(
                definitions
                    .Where(definition =>
                        item.GetRawText()
                            .Contains(
                                $"\"defined\":\"{IdOf(definition)}\"",
                                StringComparison.Ordinal
                            )
                    )
                    .Select(WithDefinitions)
            );
    }

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static string IdOf(JsonElement item) => item.GetProperty("id").GetString()!;
}
