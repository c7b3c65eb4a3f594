using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

/// <summary>What is wrong with whole files is said before anything in them is read.</summary>
public sealed class ContentFolderTests
{
    [Theory]
    [InlineData("protocol.json")]
    [InlineData("sources.json")]
    [InlineData("vocabulary.json")]
    public void A_missing_file_is_named(string file)
    {
        var fault = Assert.Single(
            ProtocolReader.Read(Small.Files.Where(one => one.Key != file)).Faults
        );

        Assert.Equal($"{file}#: the file is missing", fault.ToString());
    }

    [Fact]
    public void Files_that_are_not_there_or_no_json_or_no_object_or_say_a_thing_twice_are_named_together()
    {
        var faults = ProtocolReader
            .Read([
                new("a.json", "{"),
                new("b.json", """{ "area": "a", "area": "b" }"""),
                new("c.json", "[]"),
                new("protocol.json", "3"),
                new("vocabulary.json", "{ }"),
            ])
            .Faults;

        Assert.Equal(
            ["a.json", "b.json", "c.json", "protocol.json", "sources.json"],
            faults.Select(fault => fault.File)
        );
        Assert.All(faults, fault => Assert.Equal("", fault.Pointer));
        Assert.Contains("LineNumber", faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("area", faults[1].Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                "c.json#: should be one JSON object",
                "protocol.json#: should be one JSON object",
                "sources.json#: the file is missing",
            ],
            faults[2..].Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void Areas_stand_in_the_order_of_their_names_whatever_order_they_came_in() =>
        Assert.Equal(
            Small.Read().Protocol!.CanonicalJson,
            ProtocolReader.Read(Small.Files.Reverse()).Protocol!.CanonicalJson
        );

    [Fact]
    public void The_schema_that_a_file_names_for_editors_is_no_part_of_the_protocol() =>
        Assert.Equal(
            Small.Read().Protocol!.Digest,
            Small
                .ReadWith("neck.json", Small.Files["neck.json"].Insert(1, "\"$schema\": \"s\", "))
                .Protocol!.Digest
        );

    [Theory]
    [InlineData("[]", "protocol#: should be one JSON object")]
    [InlineData("{", "protocol#: ")]
    [InlineData("""{ "name": "a", "name": "b" }""", "protocol#: ")]
    [InlineData("""{ "version": "v" }""", "protocol#: 'clinicalReview' is missing")]
    public void An_archived_protocol_is_one_document_and_faults_name_it_so(
        string json,
        string fault
    ) =>
        Assert.StartsWith(
            fault,
            ProtocolReader.ReadArchived(json).Faults[0].ToString(),
            StringComparison.Ordinal
        );
}
