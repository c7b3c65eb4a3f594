using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// Every rule has a report in which it alone decides the level, but for those listed in <c>never-alone.json</c>: there
/// another rule of the same level always fires as well, and the list says why the rule is worth having all the same.
/// </summary>
public sealed class NeverAloneTests
{
    private static readonly string[] List =
    [
        "tests",
        "PostRecovery.Triage.Tests",
        "Proofs",
        "never-alone.json",
    ];
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly ImmutableDictionary<string, string> Reasons = Listed();

    [Fact]
    public void The_rules_that_never_decide_alone_are_those_listed()
    {
        var finder = new WitnessFinder(Current.Protocol);
        var list = new JsonArray();
        foreach (var rule in Current.Protocol.Rules)
        {
            var witness = finder.Find(rule);
            if (!witness.DecidesAlone)
            {
                list.Add(Entry(rule, witness));
            }
        }

        Approved.Matches($"{list.ToJsonString(Readable).ReplaceLineEndings("\n")}\n", List);
    }

    [Fact]
    public void A_rule_that_is_not_listed_decides_alone_on_some_report()
    {
        var finder = new WitnessFinder(Current.Protocol);
        Expect.None(
            from rule in Current.Protocol.Rules
            where !Reasons.ContainsKey(rule.Id)
            let witness = finder.Find(rule)
            where !witness.DecidesAlone
            select $"{rule.Id}: {ReportJson.Show(witness.Report)}"
        );
    }

    [Fact]
    public void Each_of_them_is_listed_with_a_reason_for_having_it() =>
        Expect.None(Reasons.Where(listed => listed.Value.Length == 0).Select(listed => listed.Key));

    private static JsonObject Entry(Rule rule, RuleWitness witness) =>
        new()
        {
            ["rule"] = rule.Id,
            ["level"] = rule.Level.Code(),
            ["leastReport"] = ReportJson.Write(witness.Report),
            ["alsoFires"] = new JsonArray([
                .. Current
                    .Protocol.Fired(witness.Report)
                    .Where(other => other.Level >= rule.Level && other.Id != rule.Id)
                    .Select(other => (JsonNode)other.Id),
            ]),
            ["why"] = Reasons.GetValueOrDefault(rule.Id, ""),
        };

    private static ImmutableDictionary<string, string> Listed() =>
        File.Exists(Repository.PathTo(List))
            ? JsonNode
                .Parse(Repository.Text(List))!
                .AsArray()
                .ToImmutableDictionary(
                    entry => (string)entry!["rule"]!,
                    entry => (string)entry!["why"]!
                )
            : ImmutableDictionary<string, string>.Empty;
}
