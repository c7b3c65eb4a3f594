using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class CheckInsTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task A_report_comes_back_byte_for_byte(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());
        var added = await store.AddAsync(
            CheckIn(recovery, report: """{ "painLevel": 2.0,  "x": "é \u0001 漢 '\"" }""") with
            {
                HealthNotices = "[]",
                NextDueAt = Now.AddDays(1),
            }
        );

        Assert.Equal(added, await store.CheckIns.FindAsync(Client, added.Id, Stop));
        Assert.Null(await store.CheckIns.FindAsync("client-two", added.Id, Stop));
    }

    [Theory, Both]
    public async Task The_recovery_follows_the_latest_check_in_by_its_own_time(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());
        var latest = await store.AddAsync(CheckIn(recovery, 60, rank: 5, due: Now.AddHours(2)));

        await store.AddAsync(CheckIn(recovery, 30, rank: 1, due: Now.AddDays(2)));

        var found = (await store.Recoveries.FindAsync(Client, recovery.Id, Stop))!;
        Assert.Equal(5, found.HealthLastRank);
        Assert.Equal(latest.Id, found.LastCheckInId);
        Assert.Equal(latest.At, found.LastAt);
        Assert.Equal(latest.NextDueAt, found.NextDueAt);
    }

    [Theory, Both]
    public async Task Pages_of_the_timeline_have_every_check_in_once_and_the_oldest_first(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());
        // Two of one moment, and one that came in late.
        var second = await store.AddAsync(CheckIn(recovery, 20));
        var third = await store.AddAsync(CheckIn(recovery, 20));
        var first = await store.AddAsync(CheckIn(recovery, 10));
        string[] expected =
        [
            first.Id,
            .. new[] { second.Id, third.Id }.Order(StringComparer.Ordinal),
        ];

        var listed = new List<StoredCheckIn>();
        IReadOnlyList<StoredCheckIn> page;
        do
        {
            var last = listed.LastOrDefault();
            page = await store.CheckIns.ListAsync(
                Client,
                recovery.Id,
                last is null ? null : new(last.At, last.Id),
                1,
                Stop
            );
            listed.AddRange(page);
        } while (page.Count == 1);

        Assert.Equal(expected, listed.Select(found => found.Id));
        Assert.Empty(await store.CheckIns.ListAsync("client-two", recovery.Id, null, 9, Stop));
    }

    [Theory, Both]
    public async Task Earlier_ones_are_those_at_or_before_a_moment_and_the_latest_first(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());
        var first = await store.AddAsync(CheckIn(recovery, 10));
        var second = await store.AddAsync(CheckIn(recovery, 20));
        await store.AddAsync(CheckIn(recovery, 30));

        var earlier = await store.Database.WriteAsync(
            unit => store.CheckIns.EarlierAsync(unit, recovery.Id, Now.AddMinutes(20), 9),
            Stop
        );

        Assert.Equal([second.Id, first.Id], earlier.Select(found => found.Id));
    }
}
