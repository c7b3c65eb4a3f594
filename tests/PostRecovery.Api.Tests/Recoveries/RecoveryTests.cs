using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>Recoveries are registered, found, listed and erased by the client they belong to.</summary>
public sealed class RecoveryTests : FollowingTest
{
    private const string Full = """
        {
          "procedureType": "cholecystectomy", "performedAt": "2026-03-06T10:00:00.5+01:00", "anaesthesia": ["general", "epidural"], "reference": "ward 7/äß",
          "findings": { "diabetes": "yes", "keyhole_surgery": "yes", "smoker": "unsure" }, "catheterHours": 30.5, "operationMinutes": 95, "ageYears": 54
        }
        """;

    [Fact]
    public async Task What_is_registered_is_found_where_Location_says()
    {
        var made = await Api.PostAsync("/v1/recoveries", Full);
        var found = await Api.GetAsync(made.Headers.Location!.ToString());

        Assert.Equal(201, made.Status);
        Assert.Equal($"/v1/recoveries/{made.String("id")}", made.Headers.Location.ToString());
        Assert.Equal(made.Text, found.Text);
        using var sent = JsonDocument.Parse(Full);
        foreach (var member in sent.RootElement.EnumerateObject())
        {
            Assert.True(
                JsonElement.DeepEquals(member.Value, found.Json.GetProperty(member.Name)),
                member.Name
            );
        }

        Assert.Equal("2026-03-10T09:00:00Z", found.String("createdAt"));
        Assert.Equal("2026-03-11T09:00:00Z", found.String("nextCheckInAt"));
        Assert.True(found.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var reply = await Api.PostAsync(
            "/v1/recoveries",
            """
            { "procedureType": "epidurl", "performedAt": "yesterday", "reference": "", "ageYears": 200, "painLevel": 3, "operationMinuts": 5,
              "anaesthesia": ["ether"], "findings": { "diabets": "yes" } }
            """
        );

        Assert.Equal(422, reply.Status);
        Assert.Equal(
            [
                "/ageYears out_of_range",
                "/anaesthesia/0 unknown_code",
                "/findings/diabets unknown_code",
                "/operationMinuts unknown_property",
                "/painLevel unknown_property",
                "/performedAt not_a_time",
                "/procedureType unknown_code",
                "/reference out_of_range",
            ],
            reply.Faults.Order(StringComparer.Ordinal)
        );
        Assert.NotEmpty(reply.Json.GetProperty("safetyNet").EnumerateArray());
    }

    [Fact]
    public async Task A_symptom_belongs_in_a_check_in_and_is_not_overheard()
    {
        var reply = await Api.PostAsync(
            "/v1/recoveries",
            """
            { "procedureType": "epidural", "performedAt": "2026-03-06T10:00:00Z",
              "findings": { "saddle_numbness": "yes", "chills": "no", "diabetes": "yes" } }
            """
        );

        Assert.Equal(
            ["/findings/chills unknown_property", "/findings/saddle_numbness unknown_property"],
            reply.Faults.Order(StringComparer.Ordinal)
        );
        Assert.Equal("emergency", reply.String("urgencyAtLeast"));
    }

    [Theory]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2026-03-06T10:00:00Z\n" }""",
        "/performedAt not_a_time"
    )]
    [InlineData("""{ "performedAt": "2026-03-06T10:00:00Z" }""", "/procedureType required")]
    [InlineData("""{ "procedureType": "epidural" }""", "/performedAt required")]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": null }""",
        "/performedAt wrong_type"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2026-03-06" }""",
        "/performedAt not_a_time"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2026-03-06T10:00:00" }""",
        "/performedAt not_a_time"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2026-02-30T10:00:00Z" }""",
        "/performedAt not_a_time"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2026-03-10T09:05:01Z" }""",
        "/performedAt out_of_range"
    )]
    [InlineData(
        """{ "procedureType": "epidural", "performedAt": "2016-03-11T08:59:59Z" }""",
        "/performedAt out_of_range"
    )]
    public async Task One_fault_alone_is_refused(string body, string fault) =>
        Assert.Equal([fault], (await Api.PostAsync("/v1/recoveries", body)).Faults);

    [Theory]
    [InlineData("2026-03-10T09:05:00Z")]
    [InlineData("2026-03-10t10:00:00.123456789+01:00")]
    [InlineData("2016-03-12T09:00:00Z")]
    public async Task A_time_on_the_border_is_taken(string performedAt) =>
        await Api.RegisterAsync(
            $$"""{ "procedureType": "epidural", "performedAt": "{{performedAt}}" }"""
        );

    [Fact]
    public async Task Cursors_lead_through_all_recoveries_once_the_newest_first()
    {
        var ids = new List<string>();
        for (var index = 0; index < 7; index++)
        {
            ids.Insert(0, await Api.RegisterAsync());
            Clock.Now += TimeSpan.FromMinutes(1);
        }

        var (listed, pages) = (new List<string>(), 0);
        for (string? cursor = ""; cursor is not null; pages++)
        {
            var page = (await Api.GetAsync($"/v1/recoveries?limit=3{cursor}")).Json;
            listed.AddRange(
                page.GetProperty("items")
                    .EnumerateArray()
                    .Select(item => item.GetProperty("id").GetString()!)
            );
            cursor = page.TryGetProperty("nextCursor", out var next) ? $"&cursor={next}" : null;
        }

        Assert.Equal(ids, listed);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task A_last_page_that_is_full_has_no_cursor()
    {
        await Api.RegisterAsync();
        await Api.RegisterAsync();

        var page = (await Api.GetAsync("/v1/recoveries?limit=2")).Json;

        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        Assert.False(page.TryGetProperty("nextCursor", out _));
    }

    [Fact]
    public async Task A_care_team_lists_who_is_urgent_and_who_is_overdue()
    {
        var calm = await Api.RegisterAsync();
        Clock.Now += TimeSpan.FromSeconds(1);
        var grave = await Api.RegisterAsync();
        Clock.Now += TimeSpan.FromSeconds(1);
        var silent = await Api.RegisterAsync();
        await Api.CheckInAsync(calm, """{ "painLevel": 2, "fever": "no" }""");
        await Api.CheckInAsync(
            grave,
            """{ "painLevel": 6, "findings": { "saddle_numbness": "yes" } }"""
        );

        Assert.Equal([grave], await ListedAsync("?urgency=urgent"));
        Assert.Equal([grave], await ListedAsync("?urgency=emergency"));
        Assert.Equal([grave, calm], await ListedAsync("?urgency=self_care"));
        Assert.Empty(await ListedAsync("?due=true"));
        Clock.Now += TimeSpan.FromHours(2);
        Assert.Equal([grave], await ListedAsync("?due=true"));
        Clock.Now += TimeSpan.FromHours(23);
        Assert.Equal([silent, grave, calm], await ListedAsync("?due=true"));
        Assert.Equal([grave], await ListedAsync("?due=true&urgency=urgent"));
        Assert.Equal([silent, grave, calm], await ListedAsync("?due=false"));

        var item = (await Api.GetAsync("/v1/recoveries?urgency=urgent")).Json.GetProperty("items")[
            0
        ];
        Assert.Equal("emergency", item.GetProperty("urgency").GetString());
        Assert.Equal("2026-03-10T09:00:02Z", item.GetProperty("lastCheckInAt").GetString());
    }

    [Fact]
    public async Task A_reference_finds_its_recoveries_only()
    {
        await Api.RegisterAsync();
        var id = await Api.RegisterAsync(Full);

        Assert.Equal([id], await ListedAsync("?reference=ward%207%2F%C3%A4%C3%9F"));
        Assert.Empty(await ListedAsync("?reference=ward"));
    }

    [Theory]
    [InlineData("limit=0", "?limit out_of_range")]
    [InlineData("limit=201", "?limit out_of_range")]
    [InlineData("limit=ten", "?limit out_of_range")]
    [InlineData("cursor=!", "?cursor unknown_cursor")]
    [InlineData("cursor=abcd", "?cursor unknown_cursor")]
    [InlineData("urgency=high", "?urgency unknown_code")]
    [InlineData("due=yes", "?due unknown_code")]
    [InlineData("reference=%00", "?reference out_of_range")]
    public async Task A_wrong_parameter_is_refused_by_name(string query, string fault)
    {
        var reply = await Api.GetAsync($"/v1/recoveries?{query}");

        Assert.Equal(422, reply.Status);
        Assert.Equal([fault], reply.Faults);
    }

    [Fact]
    public async Task Another_clients_recovery_is_not_there_for_anybody_else()
    {
        var mine = await Api.AddClientAsync("mine");
        var id = await Api.RegisterAsync(FollowingApi.Epidural, mine);
        var checkIn = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 2 }""",
            null,
            mine
        );
        var replay = $"/v1/check-ins/{checkIn.String("id")}/replay";

        foreach (var other in new[] { await Api.AddClientAsync("other"), null })
        {
            Assert.Equal(404, (await Api.GetAsync($"/v1/recoveries/{id}", other)).Status);
            Assert.Equal(404, (await Api.GetAsync($"/v1/recoveries/{id}/check-ins", other)).Status);
            Assert.Equal(
                404,
                (await Api.GetAsync($"/v1/recoveries/{id}/timeline.svg", other)).Status
            );
            Assert.Equal(404, (await Api.DeleteAsync($"/v1/recoveries/{id}", other)).Status);
            Assert.Equal(404, (await Api.PostAsync(replay, null, null, other)).Status);
            var refused = await Api.PostAsync(
                $"/v1/recoveries/{id}/check-ins",
                """{ "painLevel": 2, "findings": { "saddle_numbness": "yes" } }""",
                null,
                other
            );
            Assert.Equal(404, refused.Status);
            Assert.Equal("emergency", refused.String("urgencyAtLeast"));
            Assert.Empty(
                (await Api.GetAsync("/v1/recoveries", other))
                    .Json.GetProperty("items")
                    .EnumerateArray()
            );
        }

        Assert.Equal(200, (await Api.PostAsync(replay, null, null, mine)).Status);
        Assert.Equal(200, (await Api.GetAsync($"/v1/recoveries/{id}", mine)).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("%7F")]
    public async Task An_id_that_is_nobodys_is_a_404_with_a_safety_net(string id)
    {
        var reply = await Api.GetAsync($"/v1/recoveries/{id}");

        Assert.Equal(404, reply.Status);
        Assert.NotEmpty(reply.Json.GetProperty("safetyNet").EnumerateArray());
    }

    private async Task<IEnumerable<string>> ListedAsync(string query) =>
        (await Api.GetAsync($"/v1/recoveries{query}"))
            .Json.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("id").GetString()!)
            .ToList();
}
