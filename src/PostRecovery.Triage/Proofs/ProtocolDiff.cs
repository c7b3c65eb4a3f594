using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>What changes from one protocol to another: the rules, and the answers.</summary>
/// <remarks>
/// Complete for answers: where the later protocol is higher, one of its rules decides that the earlier one lacks or has
/// otherwise, and the least report of the pattern that fires shows it already, since more answers only raise. For lower the
/// same with the two exchanged. One report is given for each rule.
/// </remarks>
public sealed record ProtocolDiff
{
    /// <summary>Ids of rules that only the later protocol has.</summary>
    public required ImmutableArray<string> Added { get; init; }

    /// <summary>Ids of rules that only the earlier protocol has.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>Ids of rules that both have and that say something else, texts included.</summary>
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
                .. now.Keys.Where(id =>
                    old.TryGetValue(id, out var text) && text.Whole != now[id].Whole
                ),
            ],
            Raised =
            [
                .. Higher(after, before, now, old)
                    .Select(at => Change(at.Rule, at.Report, at.Lower, at.Higher)),
            ],
            Lowered =
            [
                .. Higher(before, after, old, now)
                    .Select(at => Change(at.Rule, at.Report, at.Higher, at.Lower)),
            ],
        };

        AnswerChange Change(Rule rule, SymptomReport report, Urgency was, Urgency becomes) =>
            new(rule.Id, [.. report.Facts(after.Vocabulary)], was, becomes);
    }

    /// <summary>For each rule of the one protocol that the other lacks or judges otherwise: the first least report that the one puts higher.</summary>
    private static IEnumerable<(
        Rule Rule,
        SymptomReport Report,
        Urgency Higher,
        Urgency Lower
    )> Higher(
        Protocol one,
        Protocol other,
        SortedDictionary<string, RuleText> ofOne,
        SortedDictionary<string, RuleText> ofOther
    )
    {
        var finder = new WitnessFinder(one, other);
        foreach (var rule in one.Rules)
        {
            if (ofOther.TryGetValue(rule.Id, out var text) && text.Judged == ofOne[rule.Id].Judged)
            {
                continue;
            }

            foreach (var report in finder.LeastReports(rule))
            {
                var (higher, lower) = (one.UrgencyOf(report), other.UrgencyOf(report));
                if (higher > lower)
                {
                    yield return (rule, report, higher, lower);
                    break;
                }
            }
        }
    }

    /// <param name="Whole">Everything a rule says.</param>
    /// <param name="Judged">Only what it is judged by: its level and condition.</param>
    private sealed record RuleText(string Whole, string Judged);

    private static SortedDictionary<string, RuleText> RuleTexts(Protocol protocol)
    {
        using var whole = JsonDocument.Parse(protocol.CanonicalJson);
        var texts = new SortedDictionary<string, RuleText>(StringComparer.Ordinal);
        foreach (var area in whole.RootElement.GetProperty("areas").EnumerateArray())
        {
            if (area.TryGetProperty("rules", out var rules))
            {
                foreach (var rule in rules.EnumerateArray())
                {
                    var judged =
                        rule.GetProperty("level").GetRawText()
                        + rule.GetProperty("when").GetRawText();
                    texts[rule.GetProperty("id").GetString()!] = new(rule.GetRawText(), judged);
                }
            }
        }

        return texts;
    }
}
