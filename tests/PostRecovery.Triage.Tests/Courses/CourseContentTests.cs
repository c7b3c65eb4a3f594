using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Courses;

/// <summary>How check-ins are followed is content as well: complete, held against the rules, and absent from old protocols.</summary>
public sealed class CourseContentTests
{
    private static readonly Dictionary<string, string> Shipped = EmbeddedProtocol
        .Files()
        .ToDictionary();

    [Fact]
    public void Every_procedure_has_the_usual_course_that_the_rules_are_held_against()
    {
        using var held = JsonDocument.Parse(Repository.Text("tests", "courses", "usual-pain.json"));

        Assert.Equal(
            held.RootElement.EnumerateArray()
                .Select(course =>
                    $"{course.GetProperty("procedure")}: "
                    + string.Join(
                        ", ",
                        course
                            .GetProperty("usual")
                            .EnumerateArray()
                            .Select(step =>
                                $"{step.GetProperty("lastDay")} {step.GetProperty("highestPain")}"
                            )
                    )
                ),
            Current.Protocol.ExpectedCourses.Select(course =>
                $"{course.ProcedureType}: "
                + string.Join(
                    ", ",
                    course.Usual.Select(usual => $"{usual.ThroughDay} {usual.HighestPain}")
                )
            )
        );
        Assert.Equal(
            Current.Vocabulary.Procedures.Select(procedure => procedure.Code).Order(),
            Current.Protocol.ExpectedCourses.Select(course => course.ProcedureType).Order()
        );
    }

    [Fact]
    public void The_more_urgent_an_answer_the_sooner_the_next_check_in() =>
        Assert.Equal(
            Current.Protocol.FollowUp!.NextCheckIns.OrderByDescending(next => next.Duration),
            Current.Protocol.FollowUp.NextCheckIns
        );

    [Fact]
    public void A_protocol_of_before_there_was_such_a_thing_is_still_read()
    {
        var old = JsonNode.Parse(Current.Protocol.CanonicalJson)!.AsObject();
        old.Remove("followUp");
        old.Remove("expectedCourse");

        var reading = ProtocolReader.ReadArchived(CanonicalJson.Write(old));

        Assert.Empty(reading.Faults);
        Assert.Null(reading.Protocol!.FollowUp);
        Assert.Null(reading.Protocol.ExpectedCourse("epidural"));
        Assert.NotEqual(Current.Protocol.Digest, reading.Protocol.Digest);
    }

    [Fact]
    public void The_archived_form_says_the_same_as_the_files()
    {
        var archived = ProtocolReader.ReadArchived(Current.Protocol.CanonicalJson).Protocol!;

        Assert.Equal(Current.Protocol.FollowUp!.Trend, archived.FollowUp!.Trend);
        Assert.Equal(Current.Protocol.FollowUp.Relief, archived.FollowUp.Relief);
        Assert.Equal(Current.Protocol.FollowUp.NextCheckIns, archived.FollowUp.NextCheckIns);
        Assert.Equal(
            Current.Protocol.ExpectedCourse("cholecystectomy")!.Usual,
            archived.ExpectedCourse("cholecystectomy")!.Usual
        );
    }

    [Theory]
    [InlineData(
        "\"aimHours\": 24",
        "\"aimHours\": 40",
        "/followUp/trend/aimHours",
        "between fromHours and toHours"
    )]
    [InlineData("\"points\": 2", "\"points\": 0", "/followUp/trend/points", "from 1 to 10")]
    [InlineData("\"fellTo\": 2", "\"felTo\": 2", "/followUp/relief", "'fellTo' is missing")]
    [InlineData("\"PT12H\"", "\"12 h\"", "/followUp/nextCheckIn/levels/2/within", "ISO 8601")]
    [InlineData(
        "\"level\": \"soon\"",
        "\"level\": \"urgent\"",
        "/followUp/nextCheckIn/levels",
        "every level once"
    )]
    [InlineData(
        "\"procedureType\": \"epidural\"",
        "\"procedureType\": \"epidurl\"",
        "/expectedCourse/0/procedureType",
        "'epidurl' is not a procedure"
    )]
    [InlineData(
        "\"procedureType\": \"epidural\"",
        "\"procedureType\": \"discectomy\"",
        "/procedureType",
        "used once"
    )]
    [InlineData(
        "{ \"throughDay\": 42, \"highestPain\": 2 }",
        "{ \"throughDay\": 14, \"highestPain\": 2 }",
        "/expectedCourse/17/usual",
        "on a later day"
    )]
    [InlineData(
        "\"rafique-2011\"",
        "\"rafik\"",
        "/expectedCourse/0/sources",
        "'rafik' is not among the sources"
    )]
    public void A_slip_is_refused_with_its_place(
        string was,
        string slip,
        string place,
        string message
    )
    {
        var header = Shipped["protocol.json"];
        var first = header.IndexOf(was, StringComparison.Ordinal);
        var faulty = string.Concat(
            header.AsSpan(0, first),
            slip,
            header.AsSpan(first + was.Length)
        );

        var reading = ProtocolReader.Read(
            Shipped.Select(file =>
                KeyValuePair.Create(file.Key, file.Key == "protocol.json" ? faulty : file.Value)
            )
        );

        Assert.Contains(
            reading.Faults,
            fault =>
                fault.File == "protocol.json"
                && fault.Pointer.Contains(place, StringComparison.Ordinal)
                && fault.Message.Contains(message, StringComparison.Ordinal)
        );
    }
}
