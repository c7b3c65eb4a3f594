using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>Where a fault begins and ends, and how much of what was sent it shows.</summary>
public sealed class FaultTests
{
    private const string Header = "protocol.json";
    private const string Words = "vocabulary.json";
    private const string Name = "\"name\": \"Small\"";

    [Theory]
    [InlineData(320, 0)]
    [InlineData(321, 1)]
    public void A_text_may_be_as_long_as_allowed_and_no_longer(int letters, int faults)
    {
        var rule = Tiny.Rule("one", "soon", """{ "yes": "fever" }""")
            .Replace("Text.", new string('x', letters), StringComparison.Ordinal);

        Assert.Equal(faults, Small.ReadWithRules(rule).Faults.Length);
    }

    [Theory]
    [InlineData(56, "")]
    [InlineData(57, "…")]
    public void What_was_sent_is_shown_up_to_sixty_characters(int letters, string end)
    {
        var sent = $"[\"{new string('x', letters)}\"]";

        var fault = Assert.Single(Replaced(Header, Name, $"\"name\": {sent}"));

        Assert.Equal($"{Header}#/name: should be a text, but is {sent[..60]}{end}", fault);
    }

    [Fact]
    public void Each_text_of_a_list_is_held_to_be_one() =>
        Assert.Equal(
            [
                "area.json#/rules/0/sources/1: should be a text, but is 1",
                "area.json#/rules/0/sources: '' is not among the sources",
            ],
            Small
                .ReadWithRules(
                    Tiny.Rule("one", "soon", """{ "yes": "fever" }""")
                        .Replace("[ \"book\" ]", "[ \"book\", 1 ]", StringComparison.Ordinal)
                )
                .Faults.Select(fault => fault.ToString())
        );

    [Fact]
    public void What_has_no_id_is_not_called_there_twice()
    {
        var rule = Tiny.Rule("one", "soon", """{ "yes": "fever" }""")
            .Replace("\"id\": \"one\",", "", StringComparison.Ordinal);

        Assert.Equal(
            ["area.json#/rules/0: 'id' is missing", "area.json#/rules/1: 'id' is missing"],
            Small.ReadWithRules(rule, rule).Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void No_two_stretches_of_a_usual_course_end_on_one_day() =>
        Assert.Equal(
            [
                $"{Header}#/expectedCourse/0/usual: should have at least one stretch, each ending on a later day",
            ],
            Replaced(Header, "\"throughDay\": 3650", "\"throughDay\": 0")
        );

    [Fact]
    public void A_notice_cannot_tell_what_the_program_does_not_know() =>
        Assert.Equal(
            [
                $"{Words}#/notices/trend/text: {{befor}} stands for nothing here: {{question}}, {{answer}}, {{before}}, {{hours}}, {{now}}",
            ],
            Replaced(Words, "from {before} to", "from {befor} to")
        );

    [Fact]
    public void A_member_of_the_file_of_sources_does_not_take_the_place_of_the_headers() =>
        Assert.Equal(
            ["sources.json#/name: is not known here; allowed are sources"],
            Replaced("sources.json", "\"sources\":", "\"name\": \"Other\", \"sources\":")
        );

    private static IEnumerable<string> Replaced(string file, string text, string by)
    {
        var was = Small.Files[file];
        Assert.Contains(text, was, StringComparison.Ordinal);
        return Small
            .ReadWith(file, was.Replace(text, by, StringComparison.Ordinal))
            .Faults.Select(fault => fault.ToString());
    }
}
