using System.Text.Json;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>Bad input gets every fault at once, each with its place, what was sent and what is allowed; and never an all-clear.</summary>
public sealed class BadInputTests(Support.Api api) : IClassFixture<Support.Api>
{
    private const string Valid =
        """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }""";

    public static TheoryData<string, string, string, string, int> SingleFaults =>
        new()
        {
            {
                "\"procedureType\": \"epidurl\"",
                "/procedureType",
                "unknown_code",
                "\"epidurl\"",
                422
            },
            { "\"painLevel\": 11", "/painLevel", "out_of_range", "11", 422 },
            { "\"painLevel\": -1", "/painLevel", "out_of_range", "-1", 422 },
            { "\"painLevel\": 3.5", "/painLevel", "wrong_type", "3.5", 400 },
            { "\"painLevel\": \"3\"", "/painLevel", "wrong_type", "\"3\"", 400 },
            { "\"painLevel\": 1e99", "/painLevel", "out_of_range", "1e99", 422 },
            { "\"daysSince\": 3651", "/daysSince", "out_of_range", "3651", 422 },
            { "\"temperatureCelsius\": 45.1", "/temperatureCelsius", "out_of_range", "45.1", 422 },
            { "\"temperatureCelsius\": 29.9", "/temperatureCelsius", "out_of_range", "29.9", 422 },
            { "\"fever\": \"maybe\"", "/fever", "unknown_code", "\"maybe\"", 422 },
            { "\"fever\": true", "/fever", "wrong_type", "true", 400 },
            { "\"fever\": null", "/fever", "wrong_type", "null", 400 },
            { "\"weakness\": null", "/weakness", "wrong_type", "null", 400 },
            { "\"painTrend\": \"worse\"", "/painTrend", "unknown_code", "\"worse\"", 422 },
            {
                "\"painLocations\": [ \"lower_back\", \"knee\" ]",
                "/painLocations/1",
                "unknown_code",
                "\"knee\"",
                422
            },
            {
                "\"painLocations\": [ \"neck\", \"neck\" ]",
                "/painLocations/1",
                "duplicate_code",
                "\"neck\"",
                422
            },
            { "\"painLocations\": [ 1 ]", "/painLocations/0", "wrong_type", "1", 400 },
            { "\"painLocations\": \"neck\"", "/painLocations", "wrong_type", "\"neck\"", 400 },
            {
                "\"anaesthesia\": [ \"ether\" ]",
                "/anaesthesia/0",
                "unknown_code",
                "\"ether\"",
                422
            },
            { "\"painlevel\": 3", "/painlevel", "unknown_property", "3", 422 },
            { "\"chills\": \"yes\"", "/chills", "unknown_property", "\"yes\"", 422 },
            { "\"a/b~c\": 1", "/a~1b~0c", "unknown_property", "1", 422 },
            {
                "\"findings\": { \"saddle_numbnes\": \"yes\" }",
                "/findings/saddle_numbnes",
                "unknown_code",
                "\"yes\"",
                422
            },
            {
                "\"findings\": { \"fever\": \"yes\" }",
                "/findings/fever",
                "unknown_code",
                "\"yes\"",
                422
            },
            {
                "\"findings\": { \"chills\": \"y\" }",
                "/findings/chills",
                "unknown_code",
                "\"y\"",
                422
            },
            { "\"findings\": { \"chills\": 1 }", "/findings/chills", "wrong_type", "1", 400 },
            { "\"findings\": { \"chills\": null }", "/findings/chills", "wrong_type", "null", 400 },
            { "\"findings\": [\"chills\"]", "/findings", "wrong_type", "[\"chills\"]", 400 },
            {
                "\"findings\": { \"chills\": \"no\", \"chills\": \"yes\" }",
                "/findings/chills",
                "duplicate_property",
                "\"yes\"",
                422
            },
            {
                "\"fever\": \"no\", \"fever\": \"yes\"",
                "/fever",
                "duplicate_property",
                "\"yes\"",
                422
            },
        };

    [Theory, MemberData(nameof(SingleFaults))]
    public async Task A_fault_is_named_with_its_place_and_what_was_sent(
        string member,
        string pointer,
        string code,
        string value,
        int expected
    )
    {
        var (status, problem) = await api.TriageAsync(Replacing(member));

        Assert.Equal(expected, status);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(pointer, error.GetProperty("pointer").GetString());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(value, error.GetProperty("value").GetRawText());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        AssertNotAnAllClear(problem);
    }

    [Fact]
    public async Task Three_faults_are_one_answer()
    {
        var (status, problem) = await api.TriageAsync(
            """{ "procedureType": "epidural", "daysSince": -1, "painLevel": 11, "findings": { "numbnes": "yes" } }"""
        );

        Assert.Equal(422, status);
        Assert.Equal(["/daysSince", "/painLevel", "/findings/numbnes"], Pointers(problem));
        Assert.Equal(
            "0 to 3650 days",
            problem.GetProperty("errors")[0].GetProperty("allowed").GetString()
        );
    }

    [Fact]
    public async Task What_is_required_and_missing_is_named()
    {
        var (status, problem) = await api.TriageAsync("{}");

        Assert.Equal(422, status);
        Assert.Equal(["/procedureType", "/daysSince", "/painLevel"], Pointers(problem));
        Assert.All(
            problem.GetProperty("errors").EnumerateArray(),
            error => Assert.Equal("required", error.GetProperty("code").GetString())
        );
    }

    [Theory]
    [InlineData("\"procedureType\": \"epidurl\"", "epidural")]
    [InlineData("\"procedureType\": \"spinal\"", "spinal_fusion")]
    [InlineData("\"painlevel\": 3", "painLevel")]
    [InlineData("\"findings\": { \"saddle_numbnes\": \"yes\" }", "saddle_numbness")]
    [InlineData("\"findings\": { \"neckStiffness\": \"yes\" }", "neck_stiffness")]
    public async Task The_nearest_known_words_are_offered(string member, string nearest)
    {
        var (_, problem) = await api.TriageAsync(Replacing(member));

        var offered = problem.GetProperty("errors")[0].TryGetProperty("nearest", out var list)
            ? list.EnumerateArray().Select(word => word.GetString())
            : [];
        if (member.Contains("\"spinal\"", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("epidural", offered);
            return;
        }

        Assert.Equal(nearest, offered.First());
    }

    [Theory]
    [InlineData(0, 24, 200)]
    [InlineData(0, 24.5, 422)]
    [InlineData(1, 0, 200)]
    [InlineData(1, 48, 200)]
    [InlineData(1, 48.1, 422)]
    [InlineData(3, 47.9, 422)]
    [InlineData(3, 48, 200)]
    public async Task Hours_and_days_have_to_agree_within_a_day(
        int days,
        double hours,
        int expected
    )
    {
        var (status, problem) = await api.TriageAsync(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $$"""{ "procedureType": "epidural", "daysSince": {{days}}, "hoursSince": {{hours}}, "painLevel": 2 }"""
            )
        );

        Assert.Equal(expected, status);
        if (status == 422)
        {
            Assert.Equal(["/hoursSince", "/daysSince"], Pointers(problem));
        }
    }

    [Theory]
    [InlineData(
        """{ "procedureType": "epidurl", "daysSince": 3, "painLevel": 2, "findings": { "saddle_numbness": "yes" } }""",
        "emergency"
    )]
    [InlineData(
        """{ "painlevel": 2, "findings": { "saddle_numbness": "yes", "feverish": "yes" } }""",
        "emergency"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "fever": "yes", "weakness": 1 }""",
        "urgent"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 99, "painTrend": "worsening" }""",
        null
    )]
    [InlineData(
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "findings": { "saddle_numbness": "yes", "saddle_numbness": "no" } }""",
        null
    )]
    [InlineData(
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "painLocations": [ "nek" ], "findings": { "chest_pain": "yes" } }""",
        "emergency"
    )]
    public async Task The_readable_part_gives_a_lower_bound_and_never_self_care(
        string report,
        string? atLeast
    )
    {
        var (_, problem) = await api.TriageAsync(report);

        Assert.Equal(
            atLeast,
            problem.TryGetProperty("urgencyAtLeast", out var level) ? level.GetString() : null
        );
        Assert.Equal(atLeast is not null, problem.TryGetProperty("contact", out _));
        AssertNotAnAllClear(problem);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"fever\"", 400)]
    [InlineData("{ \"procedureType\": \"epidural\", } // so", 400)]
    [InlineData("[[[[[[[[[[1]]]]]]]]]]", 400)]
    public async Task What_is_not_a_json_object_is_400(string body, int expected)
    {
        var (status, problem) = await api.TriageAsync(body);

        Assert.Equal(expected, status);
        Assert.Contains("", Pointers(problem));
        AssertNotAnAllClear(problem);
    }

    [Theory]
    [InlineData("?questions=-1", "?questions")]
    [InlineData("?questions=201", "?questions")]
    [InlineData("?questions=many", "?questions")]
    [InlineData("?protocol=sha256:00", "?protocol")]
    [InlineData("?protocol=%00", "?protocol")]
    public async Task A_parameter_that_makes_no_sense_is_422(string query, string pointer)
    {
        var (status, problem) = await api.PostAsync($"/v1/triage{query}", Valid);

        Assert.Equal(422, status);
        Assert.Equal([pointer], Pointers(problem));
    }

    private static string Replacing(string member)
    {
        var name = member.Split('"')[1];
        var rest = new Dictionary<string, string>
        {
            ["procedureType"] = "\"epidural\"",
            ["daysSince"] = "3",
            ["painLevel"] = "2",
        };
        rest.Remove(name);
        return $"{{ {string.Join(", ", rest.Select(pair => $"\"{pair.Key}\": {pair.Value}").Append(member))} }}";
    }

    private static IEnumerable<string> Pointers(JsonElement problem) =>
        problem
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("pointer").GetString()!);

    private static void AssertNotAnAllClear(JsonElement problem)
    {
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
        Assert.False(problem.TryGetProperty("urgency", out _));
        Assert.False(
            problem.TryGetProperty("urgencyAtLeast", out var least)
                && least.GetString() == "self_care"
        );
    }
}
