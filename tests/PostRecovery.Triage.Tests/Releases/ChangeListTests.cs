using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Releases;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Releases;

public sealed class ChangeListTests
{
    private const string Name = "2.0.0.changes.json";

    private const string Whole = """
        {
          "version": "2.0.0",
          "since": "1.0.0",
          "changes": [
            { "rule": "a", "direction": "lowered", "to": "soon", "why": "Because.", "source": "book" },
            { "rule": "b", "direction": "raised", "to": "urgent", "why": "Ours." }
          ]
        }
        """;

    [Fact]
    public void A_change_list_says_what_its_file_says()
    {
        var (list, faults) = ChangeList.Read(Name, Whole);

        Assert.Empty(faults);
        Assert.Equal(("2.0.0", "1.0.0"), (list!.Version, list.Since));
        Assert.Equal(
            [
                new("a", IsLowered: true, Urgency.Soon, "Because.", "book"),
                new ListedChange("b", IsLowered: false, Urgency.Urgent, "Ours.", Source: null),
            ],
            list.Changes
        );
    }

    [Fact]
    public void Every_slip_is_answered_as_it_was_approved() =>
        Approved.Matches(
            Slips.Answers(
                new Dictionary<string, string> { [Name] = Whole },
                (file, json) =>
                {
                    var (list, faults) = ChangeList.Read(file, json);
                    Assert.Equal(faults.IsEmpty, list is not null);
                    return faults;
                }
            ),
            "tests",
            "PostRecovery.Triage.Tests",
            "Releases",
            "change-list-slips.txt"
        );

    [Fact]
    public void What_is_not_json_is_a_fault_of_its_file()
    {
        var (list, faults) = ChangeList.Read(Name, "{");

        Assert.Null(list);
        Assert.StartsWith($"{Name}#: ", Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }
}
