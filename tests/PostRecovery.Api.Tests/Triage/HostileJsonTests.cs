using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>JSON that nobody sends by mistake: it is refused with its place, and is neither a failure of ours nor an all-clear.</summary>
public sealed class HostileJsonTests(Support.Api api) : IClassFixture<Support.Api>
{
    private const string Rest =
        "\"daysSince\": 3, \"painLevel\": 2, \"findings\": { \"saddle_numbness\": \"yes\" }";

    // \xNN in a body stands for that byte: no text of C# can hold what is not UTF-8.
    [Theory]
    [InlineData("\"procedureType\": \"\\ud800\"", "/procedureType", "\"\\\"\\\\ud800\\\"\"")]
    [InlineData("\"fever\": \"yes\\udc00\"", "/fever", "\"\\\"yes\\\\udc00\\\"\"")]
    [InlineData("\"fever\": \"\\ude00\\ud83d\"", "/fever", "\"\\\"\\\\ude00\\\\ud83d\\\"\"")]
    [InlineData("\"fever\": \"\\ud83d\\ud83d\\ude00\"", "/fever", null)]
    [InlineData("\"fever\": \"\\xff\"", "/fever", "\"\\\"\uFFFD\\\"\"")]
    [InlineData("\"fever\": \"\\xed\\xa0\\x80\"", "/fever", null)]
    [InlineData("\"\\udfff\": 1", "/\\udfff", "1")]
    [InlineData("\"\\xc3\": 1", "/\uFFFD", "1")]
    [InlineData("\"painLocations\": [ \"neck\", \"\\ud800\" ]", "/painLocations/1", null)]
    [InlineData("\"painLocations\": { \"\\ud800\": \"\\ud800\" }", "/painLocations", null)]
    [InlineData("\"weakness\": [ \"\\ud800\" ]", "/weakness", "\"[ \\\"\\\\ud800\\\" ]\"")]
    public async Task Half_a_character_is_unreadable_at_its_place_and_the_rest_still_counts(
        string member,
        string pointer,
        string? shown
    )
    {
        var (status, problem) = await PostAsync($"{{ {member}, {Rest} }}");

        Assert.Equal(400, status);
        var fault = problem
            .GetProperty("errors")
            .EnumerateArray()
            .Single(fault => fault.GetProperty("pointer").GetString() == pointer);
        Assert.Contains(fault.GetProperty("code").GetString(), new[] { "not_text", "wrong_type" });
        if (shown is not null)
        {
            Assert.Equal(
                JsonDocument.Parse(shown).RootElement.ToString(),
                fault.GetProperty("value").ToString()
            );
        }

        Assert.Equal("emergency", problem.GetProperty("urgencyAtLeast").GetString());
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task A_name_that_is_no_text_does_not_hide_what_is_wrong_beside_it()
    {
        var (status, problem) = await PostAsync(
            """{ "\ud800": 1, "fever": "maybe", "findings": { "\ud800": "no", "chills": "maybe" }, "painLevel": 11 }"""
        );

        Assert.Equal(400, status);
        Assert.Equal(
            [
                "/\\ud800 1",
                "/daysSince ",
                "/fever maybe",
                "/findings/\\ud800 no",
                "/findings/chills maybe",
                "/painLevel 11",
                "/procedureType ",
            ],
            problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(fault =>
                    $"{fault.GetProperty("pointer")} {(fault.TryGetProperty("value", out var value) ? value : "")}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("{ \"findings\": { \"\\ud800\": \"yes\" } }", "/findings/\\ud800 not_text")]
    [InlineData("{ \"findings\": { \"chills\": \"\\ud800\" } }", "/findings/chills not_text")]
    [InlineData("{ \"fever\": \"no\", \"\\u0066ever\": \"no\" }", "/fever duplicate_property")]
    [InlineData("{ \"fever\": [ \"\\ud800\" ], \"fever\": 1 }", "/fever duplicate_property")]
    [InlineData("{ \"\\\\ud800\": 1 }", "/\\ud800 unknown_property")]
    [InlineData("{ \"fever\": \"\\u0000\" }", "/fever unknown_code")]
    [InlineData("{ \"fever\": \"\\ud83d\\ude00\" }", "/fever unknown_code")]
    [InlineData("{ \"hoursSince\": 1e999 }", "/hoursSince out_of_range")]
    [InlineData("{ \"hoursSince\": -1e999 }", "/hoursSince out_of_range")]
    [InlineData("{ \"painLevel\": 1e999 }", "/painLevel out_of_range")]
    [InlineData("{ \"painLevel\": 99999999999999999999 }", "/painLevel out_of_range")]
    [InlineData("{ \"painLevel\": 2.5e-1 }", "/painLevel wrong_type")]
    [InlineData("{ \"painLevel\": 1e-999 }", null)]
    [InlineData("{ \"painLevel\": -0 }", null)]
    [InlineData("{ \"painLevel\": 2.0e0 }", null)]
    public async Task A_body_is_taken_for_what_it_says(string body, string? fault)
    {
        var (status, problem) = await PostAsync(body);

        Assert.InRange(status, 400, 422);
        var faults = problem
            .GetProperty("errors")
            .EnumerateArray()
            .Where(one => one.GetProperty("code").GetString() != "required")
            .Select(one => $"{one.GetProperty("pointer")} {one.GetProperty("code")}");
        Assert.Equal(fault is null ? [] : [fault], faults);
    }

    [Theory]
    [InlineData("{ \"painLevel\": NaN }")]
    [InlineData("{ \"painLevel\": Infinity }")]
    [InlineData("{ \"painLevel\": 0x3 }")]
    [InlineData("{ \"painLevel\": 03 }")]
    [InlineData("{ \"painLevel\": +3 }")]
    [InlineData("{ \"fever\": 'yes' }")]
    [InlineData("{ \"fever\": \"\\u12\" }")]
    [InlineData("{ \"fever\": \"a\nb\" }")]
    [InlineData("\\xef\\xbb\\xbf{ \"painLevel\": 3 }")]
    [InlineData("\\xff\\xfe{ }")]
    [InlineData("{ } { }")]
    [InlineData("{ \"findings\": { \"chills\": [[[[[[[[1]]]]]]]] } }")]
    public async Task What_is_no_json_is_400_and_says_where(string body)
    {
        var (status, problem) = await PostAsync(body);

        Assert.Equal(400, status);
        Assert.StartsWith(
            "Not JSON at line ",
            problem.GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData("{ \"reference\": \"\\ud800\" }", "/reference not_text")]
    [InlineData("{ \"performedAt\": \"\\ud800\" }", "/performedAt not_text")]
    [InlineData("{ \"findings\": { \"diabetes\": \"\\xff\" } }", "/findings/diabetes not_text")]
    [InlineData("{ \"reference\": \"\\u0000\" }", "/reference out_of_range")]
    public async Task A_recovery_is_read_as_strictly(string body, string fault)
    {
        var (_, problem) = await PostAsync(body, "/v1/recoveries");

        Assert.Contains(
            fault,
            problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("pointer")} {one.GetProperty("code")}")
        );
    }

    [Theory]
    [InlineData("/v1/recoveries/%ED%A0%80")]
    [InlineData("/v1/recoveries/%25ud800/check-ins")]
    [InlineData("/v1/protocols/%ED%A0%80")]
    [InlineData("/v1/rules/%ED%A0%80")]
    public async Task An_id_that_is_no_text_is_nobodys(string address)
    {
        using var reply = await api.GetAsync(address);

        Assert.Equal(404, (int)reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("?reference=%ED%A0%80", 200)]
    [InlineData("?cursor=%ED%A0%80", 422)]
    [InlineData("?urgency=%00", 422)]
    [InlineData("?limit=%ED%A0%80", 422)]
    public async Task A_parameter_that_is_no_text_is_no_failure(string query, int expected)
    {
        using var reply = await api.GetAsync($"/v1/recoveries{query}");

        Assert.Equal(expected, (int)reply.StatusCode);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("\u0001")]
    [InlineData("two words")]
    [InlineData("\"half")]
    public async Task A_key_that_is_no_visible_ascii_is_a_fault(string key)
    {
        using var client = api.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/triage");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        request.Content = JsonContent.Create(new { procedureType = "epidural" });

        using var reply = await client.SendAsync(request, Support.Api.Stop);
        var problem = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);

        Assert.Equal(422, (int)reply.StatusCode);
        Assert.Equal(
            "Idempotency-Key",
            problem.GetProperty("errors")[0].GetProperty("pointer").GetString()
        );
    }

    /// <summary>Neither the time nor the answer may grow with the square of the body.</summary>
    [Theory]
    [InlineData("{ \"painLocations\": [", "1,", "1] }")]
    [InlineData("{ \"painLocations\": [", "\"\",", "\"\"] }")]
    [InlineData("{ \"findings\": {", "\"chills\": \"no\",", "\"chills\": \"no\" } }")]
    [InlineData("{ \"", "x", "\": 1 }")]
    [InlineData("{ \"fever\": \"", "\\ud83d\\ude00", "\" }")]
    [InlineData("{ \"findings\": { \"", "_", "\": \"yes\" } }")]
    public async Task The_longest_body_is_answered(string start, string again, string end)
    {
        const int Longest = 65_000;
        var count = (Longest - start.Length - end.Length) / again.Length;

        var (status, problem) = await PostAsync(
            start + string.Concat(Enumerable.Repeat(again, count)) + end
        );

        Assert.InRange(status, 400, 422);
        Assert.InRange(problem.GetProperty("errors").GetArrayLength(), 1, 100);
    }

    private async Task<(int Status, JsonElement Body)> PostAsync(
        string body,
        string address = "/v1/triage"
    )
    {
        using var client = api.CreateClient();
        using var content = new ByteArrayContent([.. Bytes(body)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var reply = await client.PostAsync(
            new Uri(address, UriKind.Relative),
            content,
            Support.Api.Stop
        );
        return (
            (int)reply.StatusCode,
            await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop)
        );
    }

    private static IEnumerable<byte> Bytes(string body)
    {
        for (var at = 0; at < body.Length; at++)
        {
            if (body.AsSpan(at).StartsWith("\\x", StringComparison.Ordinal))
            {
                yield return Convert.ToByte(body.Substring(at + 2, 2), 16);
                at += 3;
            }
            else
            {
                yield return (byte)body[at];
            }
        }
    }
}
