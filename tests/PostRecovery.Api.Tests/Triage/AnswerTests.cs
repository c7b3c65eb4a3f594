using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>The shape of an answer, and the promises that can be seen from outside.</summary>
public sealed class AnswerTests(Support.Api api) : IClassFixture<Support.Api>
{
    [Fact]
    public async Task Silence_is_provisional_and_says_how_bad_it_could_be()
    {
        var (status, answer) = await api.TriageAsync(
            """{ "procedureType": "acupressure", "daysSince": 0, "painLevel": 0 }"""
        );

        Assert.Equal(200, status);
        Assert.Equal("provisional", answer.GetProperty("status").GetString());
        Assert.Equal("self_care", answer.GetProperty("urgency").GetString());
        Assert.Equal(1, answer.GetProperty("rank").GetInt32());
        Assert.Equal("nobody", answer.GetProperty("contact").GetProperty("who").GetString());
        Assert.Equal("emergency", answer.GetProperty("couldBecome").GetString());
        Assert.Equal(12, answer.GetProperty("nextQuestions").GetArrayLength());
        Assert.NotEmpty(answer.GetProperty("safetyNet").EnumerateArray());
    }

    [Fact]
    public async Task The_report_with_its_worst_case_merged_in_gets_exactly_that()
    {
        const string Report =
            """{ "procedureType": "leg_surgery", "daysSince": 20, "painLevel": 3, "fever": "no" }""";
        var (_, before) = await api.TriageAsync(Report);
        var merged = JsonNode.Parse(Report)!.AsObject();
        foreach (
            var (name, value) in JsonNode
                .Parse(before.GetProperty("worstCase").GetProperty("answers").GetRawText())!
                .AsObject()
        )
        {
            merged[name] = value!.DeepClone();
        }

        var (_, after) = await api.TriageAsync(merged.ToJsonString());

        Assert.Equal(
            before.GetProperty("couldBecome").GetString(),
            after.GetProperty("urgency").GetString()
        );
        Assert.True(
            after.GetProperty("status").GetString() == "final"
                && !after.TryGetProperty("worstCase", out _)
        );
    }

    [Fact]
    public async Task Answering_every_question_with_no_ends_in_a_final_answer()
    {
        var report = JsonNode
            .Parse("""{ "procedureType": "relaxing_massage", "daysSince": 1, "painLevel": 1 }""")!
            .AsObject();
        for (var round = 0; round < 40; round++)
        {
            var (_, answer) = await api.PostAsync(
                "/v1/triage?questions=200",
                report.ToJsonString()
            );
            if (answer.GetProperty("status").GetString() == "final")
            {
                Assert.Equal(0, answer.GetProperty("nextQuestions").GetArrayLength());
                Assert.Equal("self_care", answer.GetProperty("urgency").GetString());
                return;
            }

            foreach (var question in answer.GetProperty("nextQuestions").EnumerateArray())
            {
                Answer(report, question.GetProperty("field").GetString()!);
            }
        }

        Assert.Fail("forty rounds of questions did not end");
    }

    [Fact]
    public async Task A_no_that_the_thermometer_contradicts_is_overruled_and_said_so()
    {
        var (_, answer) = await api.TriageAsync(
            """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "fever": "no", "temperatureCelsius": 38.0 }"""
        );

        Assert.Equal("urgent", answer.GetProperty("urgency").GetString());
        var notice = Assert.Single(answer.GetProperty("notices").EnumerateArray());
        Assert.Equal("fever", notice.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_follow_up_overrules_its_parent_and_says_so()
    {
        var (_, answer) = await api.TriageAsync(
            """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "weakness": "no", "findings": { "weakness_both_legs": "yes" } }"""
        );

        Assert.Equal("emergency", answer.GetProperty("urgency").GetString());
        Assert.Equal("weakness", answer.GetProperty("notices")[0].GetProperty("field").GetString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(200, null)]
    public async Task The_caller_says_how_many_questions(int asked, int? given)
    {
        var (_, answer) = await api.PostAsync(
            $"/v1/triage?questions={asked.ToString(CultureInfo.InvariantCulture)}",
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }"""
        );

        var count = answer.GetProperty("nextQuestions").GetArrayLength();
        Assert.True(given is null ? count > 12 : count == given);
        Assert.Equal("provisional", answer.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Every_source_named_is_among_the_references()
    {
        var (_, answer) = await api.TriageAsync(
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 5, "fever": "unsure", "painTrend": "worsening" }"""
        );

        var references = answer
            .GetProperty("references")
            .EnumerateArray()
            .Select(source => source.GetProperty("id").GetString())
            .ToHashSet();
        var named = new[] { "reasons", "possibleCauses", "advice" }
            .SelectMany(part => answer.GetProperty(part).EnumerateArray())
            .SelectMany(item => item.GetProperty("sources").EnumerateArray())
            .Select(source => source.GetString());
        Assert.All(named, id => Assert.Contains(id, references));
    }

    [Fact]
    public async Task Every_answer_says_that_no_clinician_has_signed_it_off()
    {
        var (_, answer) = await api.TriageAsync(
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 5 }"""
        );

        var review = answer.GetProperty("protocol").GetProperty("clinicalReview");
        Assert.False(review.GetProperty("signedOff").GetBoolean());
        Assert.Contains(
            "clinician",
            review.GetProperty("text").GetString(),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task The_same_body_gets_the_same_bytes_also_after_a_restart()
    {
        const string Report =
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 5, "temperatureCelsius": 38.6 }""";
        await using var restarted = new Support.Api();

        var (_, first) = await api.TriageAsync(Report);
        var (_, second) = await restarted.TriageAsync(Report);

        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    private static void Answer(JsonObject report, string field)
    {
        JsonNode value = field switch
        {
            "temperatureCelsius" => 36.8,
            "painTrend" => "improving",
            "painOnset" => "next_day",
            "painLocations" or "anaesthesia" => new JsonArray(),
            "hoursSince" => 24,
            "ageYears" => 40,
            _ when field.StartsWith("findings.", StringComparison.Ordinal)
                    || field is "fever" or "weakness" => "no",
            _ => 0,
        };
        if (field.StartsWith("findings.", StringComparison.Ordinal))
        {
            report["findings"] ??= new JsonObject();
            report["findings"]![field["findings.".Length..]] = value;
        }
        else
        {
            report[field] = value;
        }
    }
}
