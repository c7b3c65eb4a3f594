using System.Text.Json;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>Under one key a request is carried out once, and its first answer is given again.</summary>
public sealed class IdempotencyTests : FollowingTest
{
    private const string Report =
        """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2, "fever": "no" }""";

    [Fact]
    public async Task A_check_in_sent_again_is_kept_once_and_gets_the_first_answer_byte_for_byte()
    {
        var id = await Api.RegisterAsync();
        const string Body = """{ "painLevel": 4 }""";

        var first = await Api.CheckInAsync(id, Body, "one");
        Clock.Now += TimeSpan.FromHours(30);
        await Api.CheckInAsync(
            id,
            """{ "painLevel": 9, "findings": { "saddle_numbness": "yes" } }"""
        );
        await RestartAsync();
        var again = await Api.CheckInAsync(id, Body, "one");

        Assert.False(first.IsReplayed);
        Assert.True(again.IsReplayed);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(2, await CountAsync(id));
    }

    [Fact]
    public async Task A_recovery_sent_again_is_registered_once_and_gets_the_first_answer_byte_for_byte()
    {
        var first = await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one");
        await Api.CheckInAsync(first.String("id"), """{ "painLevel": 4 }""");
        Clock.Now += TimeSpan.FromHours(30);
        await RestartAsync();
        var again = await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one");

        Assert.Equal(201, again.Status);
        Assert.True(again.IsReplayed);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single(
            (await Api.GetAsync("/v1/recoveries")).Json.GetProperty("items").EnumerateArray()
        );
    }

    [Fact]
    public async Task Triage_and_replay_take_keys_as_well()
    {
        var checkIn = await Api.CheckInAsync(await Api.RegisterAsync(), """{ "painLevel": 4 }""");
        var replay = $"/v1/check-ins/{checkIn.String("id")}/replay";

        var (triage, judged) = (
            await Api.PostAsync("/v1/triage", Report, "t"),
            await Api.PostAsync(replay, null, "r")
        );
        var (again, anew) = (
            await Api.PostAsync("/v1/triage", Report, "t"),
            await Api.PostAsync(replay, null, "r")
        );

        Assert.True(again.IsReplayed && anew.IsReplayed);
        Assert.False(triage.IsReplayed || judged.IsReplayed);
        Assert.Equal((200, 200), (triage.Status, judged.Status));
        Assert.Equal(triage.Text, again.Text);
        Assert.Equal(judged.Text, anew.Text);
    }

    [Fact]
    public async Task Triage_under_a_key_is_answered_by_the_protocol_that_first_judged_it()
    {
        var first = await Api.PostAsync("/v1/triage", Report, "t");
        using var changed = new ChangedProtocol();
        await RestartAsync(changed.Folder);

        var again = await Api.PostAsync("/v1/triage", Report, "t");
        var anew = await Api.PostAsync("/v1/triage", Report, "another");

        Assert.Equal(first.Text, again.Text);
        Assert.NotEqual(first.Text, anew.Text);
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused_and_nothing_is_done()
    {
        var id = await Api.RegisterAsync();
        await Api.CheckInAsync(id, """{ "painLevel": 4 }""", "one");

        foreach (
            var (address, body) in new[]
            {
                (
                    $"/v1/recoveries/{id}/check-ins",
                    """{ "painLevel": 5, "findings": { "saddle_numbness": "yes" } }"""
                ),
                ($"/v1/recoveries/{id}/check-ins?questions=3", """{ "painLevel": 4 }"""),
                ("/v1/recoveries", FollowingApi.Epidural),
                ("/v1/triage", Report),
            }
        )
        {
            var reply = await Api.PostAsync(address, body, "one");
            Assert.Equal(422, reply.Status);
            Assert.Equal(["Idempotency-Key key_taken"], reply.Faults);
            Assert.NotEmpty(reply.Json.GetProperty("safetyNet").EnumerateArray());
            Assert.Equal(
                body.Contains("saddle", StringComparison.Ordinal),
                reply.Json.TryGetProperty("urgencyAtLeast", out _)
            );
        }

        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    public async Task A_key_is_the_clients_own()
    {
        var other = await Api.AddClientAsync("other");
        await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one");

        var reply = await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one", other);

        Assert.Equal(201, reply.Status);
        Assert.False(reply.IsReplayed);
    }

    [Fact]
    public async Task A_faulty_request_does_not_use_its_key_up()
    {
        var id = await Api.RegisterAsync();

        var faulty = await Api.PostAsync(
            $"/v1/recoveries/{id}/check-ins",
            """{ "painLevel": 40 }""",
            "one"
        );
        var mended = await Api.CheckInAsync(id, """{ "painLevel": 4 }""", "one");

        Assert.Equal(422, faulty.Status);
        Assert.False(mended.IsReplayed);
    }

    [Fact]
    public async Task A_quoted_key_is_the_same_key()
    {
        await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "8e03978e-40d5");

        Assert.True(
            (
                await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "\"8e03978e-40d5\"")
            ).IsReplayed
        );
    }

    [Fact]
    public async Task A_key_of_255_characters_is_taken_and_a_longer_one_is_not()
    {
        Assert.Equal(200, (await Api.PostAsync("/v1/triage", Report, new('k', 255))).Status);
        Assert.Equal(422, (await Api.PostAsync("/v1/triage", Report, new('k', 256))).Status);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("two words")]
    [InlineData("\"open")]
    [InlineData("back\\slash")]
    public async Task A_key_that_is_none_is_a_fault(string key) =>
        Assert.Equal(
            ["Idempotency-Key faulty_key"],
            (await Api.PostAsync("/v1/triage", Report, key)).Faults
        );

    [Fact]
    public async Task Of_the_same_request_sent_ten_times_at_once_one_is_kept_and_all_get_its_answer()
    {
        var id = await Api.RegisterAsync();

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Api.CheckInAsync(id, """{ "painLevel": 4 }""", "one"))
        );

        Assert.Single(replies.Select(reply => reply.Text).Distinct());
        Assert.Equal(9, replies.Count(reply => reply.IsReplayed));
        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    public async Task After_erasure_the_first_answer_is_gone_and_nothing_is_made_anew()
    {
        var made = await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one");
        await Api.DeleteAsync($"/v1/recoveries/{made.String("id")}");

        var again = await Api.PostAsync("/v1/recoveries", FollowingApi.Epidural, "one");

        Assert.Equal(404, again.Status);
        Assert.Empty(
            (await Api.GetAsync("/v1/recoveries")).Json.GetProperty("items").EnumerateArray()
        );
    }

    private async Task<int> CountAsync(string id) =>
        (await Api.GetAsync($"/v1/recoveries/{id}/check-ins"))
            .Json.GetProperty("items")
            .GetArrayLength();
}
