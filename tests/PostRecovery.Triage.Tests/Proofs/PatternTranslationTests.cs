using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>A pattern of one vocabulary in another, whose questions and codes stand in another order and are not all there.</summary>
public sealed class PatternTranslationTests
{
    private static readonly ImmutableArray<Condition> Parts =
    [
        new Said("both_legs", OrUnsure: true),
        new Within("painLevel", 3, 7),
        new OneOf("painTrend", ["worsening"]),
        new HurtsAt(["back"]),
        new HurtsAt(["neck"]),
    ];

    private static readonly CountOf All = new(Parts.Length, Parts);

    [Fact]
    public void It_asks_for_the_same_where_questions_and_codes_stand_in_another_order()
    {
        var turned = Vocabulary(words =>
        {
            foreach (var (list, _) in Lists(words))
            {
                list.ReplaceWith(Reversed(list));
            }
        });

        var translated = Only(All, Vocabulary(_ => { })).In(turned)!;

        Assert.Equal(Only(All, turned).Demands, translated.Demands);
        Assert.NotEqual(Only(All, Vocabulary(_ => { })).Demands, translated.Demands);
    }

    [Theory]
    [InlineData(0, "both_legs")]
    [InlineData(2, "worsening")]
    [InlineData(3, "back")]
    [InlineData(4, "neck")]
    public void No_report_meets_it_where_the_question_or_the_code_is_not_there(
        int part,
        string missing
    )
    {
        var without = Vocabulary(words =>
        {
            foreach (var (list, key) in Lists(words))
            {
                if (list.FirstOrDefault(item => (string?)item![key] == missing) is { } found)
                {
                    list.Remove(found);
                }
            }
        });
        var whole = Vocabulary(_ => { });

        Assert.Null(Only(All, whole).In(without));
        Assert.Null(Only(Parts[part], whole).In(without));
        Assert.NotNull(Only(Parts[1], whole).In(without));
    }

    [Fact]
    public void No_report_meets_it_where_the_question_is_answered_in_another_way()
    {
        var other = Vocabulary(words =>
            words["fields"]!.AsArray().Single(field => (string?)field!["field"] == "painTrend")![
                "type"
            ] = "codes"
        );

        Assert.Null(Only(Parts[2], Vocabulary(_ => { })).In(other));
    }

    private static IEnumerable<(JsonArray List, string Key)> Lists(JsonNode words) =>
        [
            (words["fields"]!.AsArray(), "field"),
            (words["findings"]!.AsArray(), "code"),
            (words["locations"]!.AsArray(), "code"),
            (words["enums"]!["painTrend"]!["values"]!.AsArray(), "code"),
        ];

    private static JsonArray Reversed(JsonArray list) =>
        [.. list.Reverse().Select(item => item!.DeepClone())];

    /// <summary>The small vocabulary, changed, with no rule that would miss anything.</summary>
    private static Vocabulary Vocabulary(Action<JsonNode> change)
    {
        var words = JsonNode.Parse(Small.Files["vocabulary.json"])!;
        change(words);
        return Tiny.Read(
            new Dictionary<string, string>
            {
                ["vocabulary.json"] = words.ToJsonString(),
                ["area.json"] = Tiny.Area([]),
            }
        ).Protocol!.Vocabulary;
    }

    private static Pattern Only(Condition condition, Vocabulary vocabulary) =>
        Assert.Single(new PatternCompiler(vocabulary).Compile(condition));
}
