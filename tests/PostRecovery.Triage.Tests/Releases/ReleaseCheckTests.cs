using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Releases;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Releases;

/// <summary>What stands against a release: an answer lowered in silence, and a change list that does not tell the truth.</summary>
public sealed class ReleaseCheckTests
{
    private const string Chills = """{ "yes": "chills" }""";
    private const string ChillsAndHeadache =
        """{ "all": [ { "yes": "chills" }, { "yes": "headache" } ] }""";

    private static readonly Shared<Protocol> Before = new(() => Of("2026.1.0", ("urgent", Chills)));
    private static readonly Shared<Protocol> After = new(() =>
        Of("2026.2.0", ("urgent", ChillsAndHeadache))
    );

    private static Protocol Last => Before.Value;
    private static Protocol Narrower => After.Value;

    [Fact]
    public void A_lowered_answer_without_an_entry_is_refused_with_the_least_report_that_shows_it()
    {
        var fault = Assert.Single(ReleaseCheck.Faults(Last, Narrower, List()));

        Assert.Contains("rule-0 lowered from urgent to self_care", fault, StringComparison.Ordinal);
        Assert.Contains("\"findings\":{\"chills\":\"yes\"}}", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("headache", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_names_it_and_says_how_far_is_enough() =>
        Assert.Empty(ReleaseCheck.Faults(Last, Narrower, List(Lowered("rule-0", "self_care"))));

    [Fact]
    public void An_entry_for_a_smaller_fall_is_not_enough() =>
        Assert.Contains(
            "says no lower than soon",
            Assert.Single(ReleaseCheck.Faults(Last, Narrower, List(Lowered("rule-0", "soon")))),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_entry_for_an_answer_that_does_not_change_is_refused() =>
        Assert.Contains(
            "rule-1 is lowered, and no answer shows it",
            Assert.Single(
                ReleaseCheck.Faults(
                    Last,
                    Narrower,
                    List(Lowered("rule-0", "self_care"), Lowered("rule-1", "soon"))
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Each_of_two_lowered_rules_needs_its_own_entry_and_the_way_up_counts_for_neither()
    {
        var (last, next) = (
            Of("2026.1.0", ("urgent", Chills), ("soon", """{ "yes": "headache" }""")),
            Of("2026.2.0", ("routine", Chills), ("routine", """{ "yes": "headache" }"""))
        );

        Assert.Empty(
            ReleaseCheck.Faults(
                last,
                next,
                List(Lowered("rule-0", "routine"), Lowered("rule-1", "self_care"))
            )
        );
        Assert.Equal(
            [
                """rule-1 lowered from soon to routine, and the change list does not say why; see {"procedureType":"epidural","daysSince":0,"painLevel":0,"findings":{"headache":"yes"}}; either mend the rule, or add { "rule": "rule-1", "direction": "lowered", "to": "routine", "why": "…", "source": "…" }""",
                "the change list says that rule-1 is raised, and no answer shows it",
            ],
            ReleaseCheck.Faults(
                last,
                next,
                List(
                    Lowered("rule-0", "routine"),
                    Lowered("rule-1", "routine") with
                    {
                        IsLowered = false,
                    }
                )
            )
        );
    }

    [Fact]
    public void Of_several_entries_for_one_rule_the_lowest_counts() =>
        Assert.Contains(
            "says no lower than routine;",
            Assert.Single(
                ReleaseCheck.Faults(
                    Last,
                    Narrower,
                    List(Lowered("rule-0", "routine"), Lowered("rule-0", "soon"))
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_source_of_an_entry_is_one_of_the_release_before_or_of_the_next() =>
        Assert.Equal(
            ["'magazine', the source of the change of rule-0, is not among the sources"],
            ReleaseCheck.Faults(
                Last,
                Narrower,
                List(
                    Lowered("rule-0", "self_care") with
                    {
                        Source = "magazine",
                    },
                    Lowered("rule-0", "self_care") with
                    {
                        Source = null,
                    }
                )
            )
        );

    [Theory]
    [InlineData("2026.2.0", "2026.1.1")]
    [InlineData("2026.2.1", "2026.1.0")]
    public void A_change_list_for_other_releases_is_refused(string version, string since) =>
        Assert.Equal(
            [$"the change list is for {version} since {since}, not for 2026.2.0 since 2026.1.0"],
            ReleaseCheck.Faults(
                Last,
                Narrower,
                new(version, since, [Lowered("rule-0", "self_care")])
            )
        );

    [Fact]
    public void A_version_that_is_no_version_cannot_be_released() =>
        Assert.Equal(
            [
                "the version ours should be a later one than 2026.1.0, which is released and never changes",
                "the change list is for 2026.2.0 since 2026.1.0, not for ours since 2026.1.0",
            ],
            ReleaseCheck.Faults(Last, Of("ours", ("emergency", Chills)), List())
        );

    [Fact]
    public void A_rule_that_is_dropped_while_another_one_says_as_much_lowers_nothing() =>
        Assert.Empty(
            ReleaseCheck.Faults(
                Of("2026.1.0", ("urgent", Chills), ("urgent", ChillsAndHeadache)),
                Of("2026.2.0", ("emergency", Chills)),
                List()
            )
        );

    [Fact]
    public void A_change_of_words_that_lowers_an_answer_is_seen_though_no_rule_changed()
    {
        const string When = """{ "group": ["neuraxial"] }""";
        var moved = Of("2026.2.0", ("soon", When))
            .CanonicalJson.Replace(
                "\"code\":\"blood_patch\",\"group\":\"neuraxial\"",
                "\"code\":\"blood_patch\",\"group\":\"anaesthesia\"",
                StringComparison.Ordinal
            );

        var fault = Assert.Single(
            ReleaseCheck.Faults(
                Of("2026.1.0", ("soon", When)),
                ProtocolReader.ReadArchived(moved).Protocol!,
                List()
            )
        );

        Assert.Contains("\"procedureType\":\"blood_patch\"", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_added_in_the_middle_of_the_vocabulary_changes_no_answer()
    {
        const string First = "{\"clinical\":";
        var canonical = Of("2026.2.0", ("urgent", Chills)).CanonicalJson;
        var at = canonical.IndexOf(First, StringComparison.Ordinal);
        var copy = canonical[at..(canonical.IndexOf('}', at) + 1)];
        Assert.Contains("\"code\":\"", copy, StringComparison.Ordinal);
        var code = copy.Split("\"code\":\"")[1].Split('"')[0];
        var more = canonical.Insert(
            at,
            copy.Replace($"\"{code}\"", "\"brand_new\"", StringComparison.Ordinal) + ","
        );

        var reading = ProtocolReader.ReadArchived(more);

        Assert.Empty(reading.Faults);
        Assert.Empty(ReleaseCheck.Faults(Last, reading.Protocol!, List()));
        Assert.Empty(Triage.Proofs.ProtocolDiff.Between(Last, reading.Protocol!).Raised);
    }

    [Fact]
    public void A_version_that_is_released_already_cannot_be_released_again() =>
        Assert.Contains(
            "should be a later one than 2026.1.0",
            ReleaseCheck.Faults(Last, Of("2026.1.0", ("emergency", Chills)), List())[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_change_list_names_its_faults_with_their_places()
    {
        var (list, faults) = ChangeList.Read(
            "2026.2.0.changes.json",
            """{ "version": "2026.2.0", "since": "2026.1.0", "changes": [ { "rule": "r", "direction": "down", "to": "low", "why": "w", "sorce": "s" } ] }"""
        );

        Assert.Null(list);
        Assert.Equal(
            ["/changes/0/direction", "/changes/0/to", "/changes/0/sorce"],
            faults.Select(fault => fault.Pointer)
        );
    }

    private static ListedChange Lowered(string rule, string to) =>
        new(rule, IsLowered: true, UrgencyCodes.FromCode(to)!.Value, "Why.", "book");

    private static ChangeList List(params ListedChange[] changes) =>
        new("2026.2.0", "2026.1.0", [.. changes]);

    private static Protocol Of(string version, params (string Level, string When)[] rules)
    {
        var tiny = Tiny.Of(rules);
        return ProtocolReader
            .ReadArchived(
                tiny.CanonicalJson.Replace(
                    $"\"version\":\"{tiny.Version}\"",
                    $"\"version\":\"{version}\"",
                    StringComparison.Ordinal
                )
            )
            .Protocol!;
    }
}
