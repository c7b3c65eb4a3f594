using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

public class ConditionTextTests
{
    private static readonly Said Fever = new("fever", OrUnsure: false);
    private static readonly Said Chills = new("chills", OrUnsure: true);
    private static readonly Said Weakness = new("weakness", OrUnsure: false);

    private static readonly Definition Ill = new()
    {
        Id = "ill",
        Label = "Ill",
        When = new CountOf(1, [Fever, Chills]),
        Rationale = "Ill.",
        Sources = ["book"],
    };

    /// <summary>One of each kind, with what it reads like; labels are the vocabulary's own.</summary>
    public static TheoryData<Condition, string> Leaves =>
        new()
        {
            { Fever, $"{LabelOf("fever")}: yes" },
            { Chills, $"{LabelOf("chills")}: yes or not sure" },
            { new Within("painLevel", 7, 10), $"{LabelOf("painLevel")}: 7 to 10 points" },
            {
                new Within("daysSince", 2, double.PositiveInfinity),
                $"{LabelOf("daysSince")}: 2 days or more"
            },
            {
                new Within("daysSince", double.NegativeInfinity, 2),
                $"{LabelOf("daysSince")}: 2 days or less"
            },
            { new Within("daysSince", 0, 0), $"{LabelOf("daysSince")}: 0 days" },
            {
                new Within("temperatureCelsius", 37.5, 37.99),
                $"{LabelOf("temperatureCelsius")}: 37.5 to 37.99 {Words.Question("temperatureCelsius").Unit}"
            },
            {
                new OneOf("painTrend", ["improving", "worsening"]),
                $"{LabelOf("painTrend")}: Getting better or Getting worse"
            },
            { new HurtsAt(["neck"]), "Hurts at: Neck" },
            {
                new HadAnaesthesia(["general"]),
                "Anaesthetic: General: fully asleep (also where that is the procedure)"
            },
            {
                new InGroup(["surgery", "manual"]),
                $"Procedure is one of: {GroupOf("surgery")} or {GroupOf("manual")}"
            },
            {
                new InGroup(["neuraxial"]),
                $"Procedure is one of: {GroupOf("neuraxial")} (also an epidural or spinal given for an operation)"
            },
            {
                new AtLevel([Urgency.SelfCare, Urgency.Emergency]),
                $"The answer is: {LabelOf(Urgency.SelfCare)} or {LabelOf(Urgency.Emergency)}"
            },
            { new CountOf(0, []), "always" },
        };

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_leaf_is_one_line_in_the_words_of_the_vocabulary(Condition leaf, string words)
    {
        var line = Assert.Single(ConditionText.Lines(leaf, Words.Shipped));

        Assert.Equal(new ConditionLine(0, words), line);
    }

    [Fact]
    public void Every_kind_of_condition_is_among_the_leaves()
    {
        var shown = Leaves
            .Select(row => row.Data.Item1.GetType())
            .Concat([typeof(CountOf), typeof(Defined)])
            .ToHashSet();

        Expect.None(
            from type in typeof(Condition).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Condition)) && !shown.Contains(type)
            select type.Name
        );
    }

    [Theory]
    [InlineData(1, "any of these:")]
    [InlineData(2, "at least 2 of these:")]
    [InlineData(3, "all of these:")]
    public void How_many_are_needed_stands_above_the_parts(int needed, string words)
    {
        var lines = ConditionText.Lines(
            new CountOf(needed, [Fever, Chills, Weakness]),
            Words.Shipped
        );

        Assert.Equal(words, lines[0].Text);
        Assert.Equal([0, 1, 1, 1], lines.Select(line => line.Depth));
    }

    [Fact]
    public void Parts_of_parts_stand_further_in_and_come_back_out()
    {
        var condition = new CountOf(2, [new CountOf(1, [Fever, Chills]), Weakness]);

        var text = ConditionText.Describe(condition, Words.Shipped);

        Assert.Equal(
            $"""
            - all of these:
              - any of these:
                - {LabelOf("fever")}: yes
                - {LabelOf("chills")}: yes or not sure
              - {LabelOf("weakness")}: yes
            """.ReplaceLineEndings("\n"),
            text
        );
    }

    [Fact]
    public void Of_a_definition_stands_the_name_and_what_it_says_only_in_the_whole_text()
    {
        var condition = new CountOf(2, [new Defined(Ill), Weakness]);

        Assert.Equal(
            [new(0, "all of these:"), new(1, "Ill", "ill"), new(1, $"{LabelOf("weakness")}: yes")],
            ConditionText.Lines(condition, Words.Shipped)
        );
        Assert.Equal(
            $"""
            - all of these:
              - Ill:
                - any of these:
                  - {LabelOf("fever")}: yes
                  - {LabelOf("chills")}: yes or not sure
              - {LabelOf("weakness")}: yes
            """.ReplaceLineEndings("\n"),
            ConditionText.Describe(condition, Words.Shipped)
        );
    }

    [Fact]
    public void A_list_of_one_is_said_without_the_list() =>
        Assert.Equal(
            [new ConditionLine(0, $"{LabelOf("fever")}: yes")],
            ConditionText.Lines(new CountOf(1, [new CountOf(1, [Fever])]), Words.Shipped)
        );

    private static string LabelOf(string question) => Words.Question(question).Label;

    private static string LabelOf(Urgency level) =>
        Words.Shipped.Dispositions[(int)level - 1].Label;

    private static string GroupOf(string code) => Words.Shipped.LabelOfGroup(code);
}
