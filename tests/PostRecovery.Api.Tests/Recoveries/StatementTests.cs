using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>How often a request asks the store: so many times, and never once for each of something.</summary>
public sealed class StatementTests : FollowingTest
{
    private const string Report =
        """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }""";

    private const string CheckIn = """{ "painLevel": 2 }""";

    [Fact]
    public async Task A_request_asks_a_fixed_number_of_times_however_much_came_before()
    {
        Api.Server.PreserveExecutionContext = true;
        using var statements = new StatementCount();
        var id = await Api.RegisterAsync();
        var recovery = $"/v1/recoveries/{id}";
        var latest = "";

        Assert.Equal(0, await Of(() => Api.PostAsync("/v1/triage", Report)));
        Assert.Equal(1, await Of(() => Api.PostAsync("/v1/triage", Report, "t")));
        Assert.Equal(2, await Of(() => Api.PostAsync("/v1/triage", Report, "t")));

        // The recovery; the audit's head locked, and its entry with the head moved on.
        Assert.Equal(3, await Of(() => Api.RegisterAsync()));

        // The recovery found and locked, what came before; the check-in with its recovery brought up to date; the audit's two.
        Assert.Equal(6, await Of(CheckInAsync));
        for (var more = 0; more < 99; more++)
        {
            await CheckInAsync();
        }

        Assert.Equal(6, await Of(CheckInAsync));
        Assert.Equal(1, await Of(() => Api.GetAsync("/v1/recoveries?limit=200")));
        Assert.Equal(1, await Of(() => Api.GetAsync("/v1/recoveries?due=true&urgency=soon")));
        Assert.Equal(2, await Of(() => Api.GetAsync(recovery)));
        Assert.Equal(2, await Of(() => Api.GetAsync($"{recovery}/check-ins?limit=200")));
        Assert.Equal(2, await Of(() => Api.GetAsync($"{recovery}/timeline.svg")));
        Assert.Equal(1, await Of(() => Api.PostAsync($"/v1/check-ins/{latest}/replay", null)));

        // The recovery locked; check-ins, recovery and what the audit said of them gone; the audit's two; SQLite's file scrubbed.
        Assert.Equal(8, await Of(() => Api.DeleteAsync(recovery)));

        Task<long> Of(Func<Task> request) => statements.OfAsync(request);

        async Task CheckInAsync() => latest = (await Api.CheckInAsync(id, CheckIn)).String("id");
    }

    [Fact]
    public async Task A_key_is_looked_up_once_in_half_a_minute()
    {
        Api.Server.PreserveExecutionContext = true;
        using var statements = new StatementCount();
        var key = await Api.AddClientAsync("app");
        Task<long> Of() => statements.OfAsync(() => Api.PostAsync("/v1/triage", Report, null, key));

        Assert.Equal(1, await Of());
        Assert.Equal(0, await Of());
        Clock.Now += TimeSpan.FromSeconds(31);
        Assert.Equal(1, await Of());
    }
}
