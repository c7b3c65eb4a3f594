using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>A check-in is a report that the recovery completes: with the time since, what it knows, and what came before.</summary>
public sealed class CheckInTests : FollowingTest
{
    [Fact]
    public async Task The_answer_is_that_of_triage_for_the_report_it_shows()
    {
        var id = await Api.RegisterAsync();

        var checkIn = await Api.CheckInAsync(
            id,
            """{ "painLevel": 6, "fever": "yes", "temperatureCelsius": 38.6, "findings": { "chills": "yes" } }"""
        );
        var triage = await Api.PostAsync(
            "/v1/triage",
            checkIn.Json.GetProperty("report").GetRawText()
        );

        Assert.Equal(200, triage.Status);
        var own = JsonNode.Parse(checkIn.Text)!.AsObject();
        Assert.Equal("first", own["change"]!.GetValue<string>());
        Assert.Equal("2026-03-10T09:00:00Z", own["at"]!.GetValue<string>());
        Assert.Equal(["id", "at", "change"], own.Take(3).Select(member => member.Key));
        foreach (var name in new[] { "id", "at", "change", "report", "nextCheckIn" })
        {
            Assert.True(own.Remove(name), name);
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(triage.Text), own), own.ToJsonString());
        Assert.True(checkIn.Headers.CacheControl!.NoStore);
    }

    // Performed 2026-03-06 10:00 +01:00, that is 09:00 UTC; now it is 2026-03-10 09:00 UTC.
    [Theory]
    [InlineData(null, 96, 4)]
    [InlineData("2026-03-06T10:00:00+01:00", 0, 0)]
    [InlineData("2026-03-06T09:00:36Z", 0.01, 0)]
    [InlineData("2026-03-06T09:00:35.999Z", 0, 0)]
    [InlineData("2026-03-07T08:59:59.999Z", 23.99, 0)]
    [InlineData("2026-03-07T09:00:00Z", 24, 1)]
    [InlineData("2026-03-09T23:30:00-02:00", 88.5, 3)]
    [InlineData("2026-03-10T09:05:00Z", 96.08, 4)]
    public async Task The_time_since_is_elapsed_hours_and_whole_days(
        string? at,
        double hours,
        int days
    )
    {
        var id = await Api.RegisterAsync();

        var checkIn = await Api.CheckInAsync(
            id,
            at is null ? """{ "painLevel": 2 }""" : $$"""{ "painLevel": 2, "at": "{{at}}" }"""
        );

        var report = checkIn.Json.GetProperty("report");
        Assert.Equal(hours, report.GetProperty("hoursSince").GetDouble());
        Assert.Equal(days, report.GetProperty("daysSince").GetInt32());
        Assert.Equal("epidural", report.GetProperty("procedureType").GetString());
    }

    [Theory]
    [InlineData("2026-03-06T08:59:59.999Z", "/at out_of_range")]
    [InlineData("2026-03-10T09:05:00.001Z", "/at out_of_range")]
    [InlineData("2026-03-10 09:00", "/at not_a_time")]
    public async Task A_time_outside_the_recovery_is_refused_and_the_rest_still_counts(
        string at,
        string fault
    )
    {
        var id = await Api.RegisterAsync();

        var reply = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins",
            $$"""{ "painLevel": 2, "at": "{{at}}", "findings": { "saddle_numbness": "yes" } }"""
        );

        Assert.Equal(422, reply.Status);
        Assert.Equal([fault], reply.Faults);
        Assert.Equal("emergency", reply.String("urgencyAtLeast"));
    }

    [Fact]
    public async Task A_check_in_the_moment_after_a_procedure_on_a_faster_clock_is_taken()
    {
        var id = await Api.RegisterAsync(
            """{ "procedureType": "epidural", "performedAt": "2026-03-10T09:04:00Z" }"""
        );

        var checkIn = await Api.CheckInAsync(id, """{ "painLevel": 2 }""");

        Assert.Equal("2026-03-10T09:04:00Z", checkIn.String("at"));
        Assert.Equal(0, checkIn.Json.GetProperty("report").GetProperty("hoursSince").GetDouble());
    }

    [Fact]
    public async Task Every_fault_is_named_at_once_and_says_why()
    {
        var id = await Api.RegisterAsync();

        var reply = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins?questions=many",
            """
            { "procedureType": "epidural", "daysSince": 3, "hoursSince": 2, "painLevel": 11, "at": 5, "fever": "maybe", "pain": 3,
              "findings": { "saddle_numbness": "yes", "saddle_numb": "yes" } }
            """,
            "a key"
        );

        Assert.Equal(400, reply.Status);
        Assert.Equal(
            [
                "/at wrong_type",
                "/daysSince unknown_property",
                "/fever unknown_code",
                "/findings/saddle_numb unknown_code",
                "/pain unknown_property",
                "/painLevel out_of_range",
                "/procedureType unknown_property",
                "?questions out_of_range",
                "Idempotency-Key faulty_key",
            ],
            reply.Faults.Order(StringComparer.Ordinal)
        );
        Assert.Contains("send 'at'", reply.Text, StringComparison.Ordinal);
        Assert.Contains("The recovery says which procedure", reply.Text, StringComparison.Ordinal);
        Assert.Equal("emergency", reply.String("urgencyAtLeast"));
        Assert.Empty(await TimelineAsync(id));
    }

    [Fact]
    public async Task The_lower_bound_of_a_faulty_check_in_knows_procedure_and_time()
    {
        var id = await Api.RegisterAsync();
        const string Fever = """{ "fever": "yes", "painLevel": 8, "fevr": "yes" }""";

        var reply = await Api.PostAsync($"/v1/recoveries/{id}/check-ins", Fever);
        var triage = await Api.PostAsync("/v1/triage", Fever);

        // Fever and bad pain days after an epidural may be an abscess; of nobody knows what it is less.
        Assert.Equal("emergency", reply.String("urgencyAtLeast"));
        Assert.NotEqual("emergency", triage.String("urgencyAtLeast"));
    }

    [Fact]
    public async Task Hours_that_do_not_fit_the_time_are_a_contradiction_and_hours_that_fit_are_kept()
    {
        var id = await Api.RegisterAsync();

        var wrong = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 2, "hoursSince": 10 }"""
        );
        var right = await Api.CheckInAsync(id, """{ "painLevel": 2, "hoursSince": 97 }""");

        Assert.Equal(["/hoursSince contradiction"], wrong.Faults);
        Assert.Equal(97, right.Json.GetProperty("report").GetProperty("hoursSince").GetDouble());
    }

    [Fact]
    public async Task What_the_recovery_knows_is_carried_in_where_the_check_in_does_not_say_otherwise()
    {
        var id = await Api.RegisterAsync(
            """
            { "procedureType": "leg_surgery", "performedAt": "2026-03-06T10:00:00Z", "anaesthesia": ["spinal"], "catheterHours": 12.5, "operationMinutes": 90,
              "ageYears": 70, "findings": { "diabetes": "yes", "blood_thinner": "no", "smoker": "unsure" } }
            """
        );

        var carried = (await Api.CheckInAsync(id, """{ "painLevel": 2 }""")).Json.GetProperty(
            "report"
        );
        var changed = (
            await Api.CheckInAsync(
                id,
                """{ "painLevel": 2, "ageYears": 71, "findings": { "blood_thinner": "yes", "chills": "no" } }"""
            )
        ).Json.GetProperty("report");

        Assert.Equal("""["spinal"]""", carried.GetProperty("anaesthesia").GetRawText());
        Assert.Equal(12.5, carried.GetProperty("catheterHours").GetDouble());
        Assert.Equal(90, carried.GetProperty("operationMinutes").GetInt32());
        Assert.Equal(70, carried.GetProperty("ageYears").GetInt32());
        Assert.Equal(
            """{"diabetes":"yes","blood_thinner":"no","smoker":"unsure"}""",
            carried.GetProperty("findings").GetRawText()
        );
        Assert.Equal(71, changed.GetProperty("ageYears").GetInt32());
        Assert.Equal(
            "yes",
            changed.GetProperty("findings").GetProperty("blood_thinner").GetString()
        );
        Assert.Equal("yes", changed.GetProperty("findings").GetProperty("diabetes").GetString());
        Assert.Equal("no", changed.GetProperty("findings").GetProperty("chills").GetString());
    }

    [Fact]
    public async Task A_background_answer_that_cannot_be_read_this_time_is_not_taken_from_before()
    {
        var id = await Api.RegisterAsync(
            """{ "procedureType": "epidural", "performedAt": "2026-03-06T10:00:00Z", "findings": { "blood_thinner": "yes" } }"""
        );

        var reply = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 2, "findings": { "blood_thinner": "mabe" } }"""
        );

        Assert.Equal(["/findings/blood_thinner unknown_code"], reply.Faults);
        Assert.False(reply.Json.TryGetProperty("urgencyAtLeast", out _));
    }

    [Fact]
    public async Task One_without_a_time_is_the_latest_whatever_the_clock_says()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 2, "at": "2026-03-10T09:04:00Z" }""");

        var now = await Api.CheckInAsync(
            id,
            """{ "painLevel": 8, "findings": { "saddle_numbness": "yes" } }"""
        );

        Assert.Equal("2026-03-10T09:04:00.001Z", now.String("at"));
        Assert.Equal("worse", now.String("change"));
        var recovery = await Api.GetAsync($"/v1/recoveries/{id}");
        Assert.Equal("emergency", recovery.String("urgency"));
    }

    [Fact]
    public async Task Of_two_of_one_moment_the_later_one_says_how_the_pain_was()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 8, "at": "2026-03-09T09:00:00Z" }""");
        Clock.Now += TimeSpan.FromMilliseconds(1);
        await Api.CheckInAsync(id, """{ "painLevel": 2, "at": "2026-03-09T09:00:00Z" }""");
        Clock.Now += TimeSpan.FromMilliseconds(1);

        var now = await Api.CheckInAsync(id, """{ "painLevel": 5 }""");

        Assert.Equal("worse", now.String("change"));
        Assert.Equal(
            "worsening",
            now.Json.GetProperty("report").GetProperty("painTrend").GetString()
        );
    }

    [Theory]
    [InlineData("-9223372036854775808")]
    [InlineData("-70000000000000")]
    [InlineData("9223372036854775807")]
    public async Task A_cursor_of_no_moment_is_refused(string milliseconds)
    {
        var id = await Api.RegisterAsync();
        var cursor = Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"c{id}{milliseconds}"));

        var reply = await Api.GetAsync($"/v1/recoveries/{id}/check-ins?cursor={cursor}");

        Assert.Equal(["?cursor unknown_cursor"], reply.Faults);
    }

    [Fact]
    public async Task The_trend_is_worked_out_from_yesterday_and_said_so()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 3, "at": "2026-03-09T09:00:00Z" }""");

        var worse = await Api.CheckInAsync(id, """{ "painLevel": 5 }""");

        Assert.Equal(
            "worsening",
            worse.Json.GetProperty("report").GetProperty("painTrend").GetString()
        );
        var notice = worse.Json.GetProperty("notices")[0];
        Assert.Equal("derived", notice.GetProperty("code").GetString());
        Assert.Equal("painTrend", notice.GetProperty("field").GetString());
        Assert.Contains(
            "pain was 3 about 24 hours before",
            notice.GetProperty("text").GetString()!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            worse.Json.GetProperty("reasons").EnumerateArray(),
            reason => reason.GetProperty("ruleId").GetString() == "general-worsening"
        );
    }

    [Fact]
    public async Task An_explicit_answer_wins_over_one_worked_out()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 7, "at": "2026-03-07T09:00:00Z" }""");
        await Api.CheckInAsync(id, """{ "painLevel": 2, "at": "2026-03-09T09:00:00Z" }""");

        var said = await Api.CheckInAsync(
            id,
            """{ "painLevel": 6, "painTrend": "unchanged", "findings": { "pain_returned_after_relief": "no" } }"""
        );
        var silent = await Api.CheckInAsync(id, """{ "painLevel": 6 }""");

        var report = said.Json.GetProperty("report");
        Assert.Equal("unchanged", report.GetProperty("painTrend").GetString());
        Assert.Equal(
            "no",
            report.GetProperty("findings").GetProperty("pain_returned_after_relief").GetString()
        );
        Assert.DoesNotContain("\"derived\"", said.Text, StringComparison.Ordinal);
        report = silent.Json.GetProperty("report");
        Assert.Equal("worsening", report.GetProperty("painTrend").GetString());
        Assert.Equal(
            "yes",
            report.GetProperty("findings").GetProperty("pain_returned_after_relief").GetString()
        );
        Assert.Equal(2, silent.Json.GetProperty("notices").GetArrayLength());
    }

    [Fact]
    public async Task Each_says_how_it_stands_against_the_one_before_it_in_its_own_time()
    {
        var id = await Api.RegisterAsync();

        var changes = new List<string>();
        foreach (
            var body in new[]
            {
                """{ "painLevel": 3, "at": "2026-03-07T09:00:00Z" }""",
                """{ "painLevel": 3, "at": "2026-03-07T12:00:00Z" }""",
                """{ "painLevel": 2, "at": "2026-03-07T15:00:00Z" }""",
                """{ "painLevel": 2, "at": "2026-03-07T18:00:00Z", "findings": { "saddle_numbness": "yes" } }""",
                """{ "painLevel": 1, "at": "2026-03-07T10:00:00Z" }""",
            }
        )
        {
            changes.Add((await Api.CheckInAsync(id, body)).String("change"));
        }

        Assert.Equal(["first", "same", "better", "worse", "better"], changes);
        var recovery = (await Api.GetAsync($"/v1/recoveries/{id}")).Json;
        Assert.Equal("emergency", recovery.GetProperty("urgency").GetString());
        Assert.Equal(
            "2026-03-07T18:00:00Z",
            recovery.GetProperty("latest").GetProperty("at").GetString()
        );
        Assert.Equal(
            ["09", "10", "12", "15", "18"],
            (await TimelineAsync(id)).Select(item => item.GetProperty("at").GetString()![11..13])
        );
    }

    [Theory]
    [InlineData("""{ "painLevel": 2 }""", "self_care", "P1D", "2026-03-11T09:00:00Z")]
    [InlineData(
        """{ "painLevel": 2, "findings": { "saddle_numbness": "yes" } }""",
        "emergency",
        "PT1H",
        "2026-03-10T10:00:00Z"
    )]
    public async Task The_next_check_in_is_due_as_the_protocol_says(
        string body,
        string urgency,
        string within,
        string at
    )
    {
        var id = await Api.RegisterAsync();

        var checkIn = await Api.CheckInAsync(id, body);

        var next = checkIn.Json.GetProperty("nextCheckIn");
        Assert.Equal(urgency, checkIn.String("urgency"));
        Assert.Equal(within, next.GetProperty("within").GetString());
        Assert.Equal(at, next.GetProperty("at").GetString());
        Assert.NotEmpty(next.GetProperty("designChoice").GetString()!);
        Assert.Equal(at, (await Api.GetAsync($"/v1/recoveries/{id}")).String("nextCheckInAt"));
    }

    [Fact]
    public async Task Cursors_lead_through_the_timeline_once_the_oldest_first()
    {
        var id = await Api.RegisterAsync();
        for (var pain = 0; pain < 7; pain++)
        {
            // Three at the same moment, so that a page ends among them.
            await Api.CheckInAsync(
                id,
                $$"""{ "painLevel": {{pain}}, "at": "2026-03-0{{(pain is 2 or 3 or 4 ? 8 : pain < 2 ? 7 : 9)}}T09:00:00Z" }"""
            );
        }

        var (ids, all) = (new List<string>(), (await TimelineAsync(id)).ToList());
        for (string? cursor = ""; cursor is not null; )
        {
            var page = (await Api.GetAsync($"/v1/recoveries/{id}/check-ins?limit=3{cursor}")).Json;
            ids.AddRange(
                page.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("id").GetString()!)
            );
            cursor = page.TryGetProperty("nextCursor", out var next) ? $"&cursor={next}" : null;
        }

        Assert.Equal(7, ids.Distinct().Count());
        Assert.Equal(all.Select(item => item.GetProperty("id").GetString()!), ids);
        Assert.Equal(
            ["?cursor unknown_cursor"],
            (await Api.GetAsync($"/v1/recoveries/{id}/check-ins?cursor=cjE")).Faults
        );
    }

    [Fact]
    public async Task The_latest_answer_of_the_recovery_is_the_one_that_was_given()
    {
        var id = await Api.RegisterAsync();
        var given = await Api.CheckInAsync(id, """{ "painLevel": 4, "fever": "no" }""");

        var latest = (await Api.GetAsync($"/v1/recoveries/{id}")).Json.GetProperty("latest");

        Assert.Equal(given.Text, latest.GetRawText());
        Assert.Equal(given.Text, (await TimelineAsync(id)).Single().GetRawText());
    }

    private async Task<IEnumerable<JsonElement>> TimelineAsync(string id) =>
        (await Api.GetAsync($"/v1/recoveries/{id}/check-ins"))
            .Json.GetProperty("items")
            .EnumerateArray();
}
