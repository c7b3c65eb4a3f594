using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Releases;

/// <summary>What a comparison says of rules and answers, of the small protocol and a layer over it.</summary>
public sealed class ProtocolDiffTests
{
    private static readonly Shared<ProtocolDiff> Kept = new(() =>
        ProtocolDiff.Between(Small.Read().Protocol!, SmallLayer.Read().Protocol!)
    );

    [Fact]
    public void It_names_the_rules_that_are_new_gone_and_changed_in_level_or_words_alone()
    {
        Assert.Equal(["ward-rule"], Kept.Value.Added);
        Assert.Equal(["neck-rule"], Kept.Value.Removed);
        Assert.Equal(["all-of-it", "any-of-it", "two-of-it"], Kept.Value.Changed);
    }

    [Fact]
    public void A_rule_is_changed_by_what_a_definition_says_that_it_names()
    {
        var colder = Small.Files["definitions.json"].Replace("37.5", "37.4");

        var diff = ProtocolDiff.Between(
            Small.Read().Sound(),
            Small.ReadWith("definitions.json", colder).Sound()
        );

        Assert.Equal(["warm-rule"], diff.Changed);
        Assert.Equal(["warm-rule"], diff.Raised.Select(one => one.RuleId));
    }

    [Fact]
    public void It_names_the_answers_that_rise_and_fall_with_the_level_before_and_after()
    {
        Assert.Equal(
            [("any-of-it", Urgency.Urgent, Urgency.Emergency)],
            Kept.Value.Raised.Select(one => (one.RuleId, one.Before, one.After))
        );
        Assert.Equal(
            [("two-of-it", Urgency.Soon, Urgency.Routine)],
            Kept.Value.Lowered.Select(one => (one.RuleId, one.Before, one.After))
        );
    }
}
