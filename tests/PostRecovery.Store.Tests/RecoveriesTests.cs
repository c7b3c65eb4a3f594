using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class RecoveriesTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task What_was_added_is_found_whole_and_by_its_client_only(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var added = await store.AddAsync(Recovery(reference: "bed 7"));

        Assert.Equal(added, await store.Recoveries.FindAsync(Client, added.Id, Stop));
        Assert.Null(await store.Recoveries.FindAsync("client-two", added.Id, Stop));
    }

    [Theory, Both]
    public async Task Pages_of_the_list_have_every_recovery_once_and_the_newest_first(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        var added = new List<string>();
        for (var minute = 0; minute < 5; minute++)
        {
            added.Add((await store.AddAsync(Recovery(minute))).Id);
            await store.AddAsync(Recovery(minute, client: "client-two"));
        }

        var listed = new List<string>();
        IReadOnlyList<StoredRecovery> page;
        do
        {
            page = await store.Recoveries.ListAsync(
                new()
                {
                    ClientId = Client,
                    Limit = 2,
                    After = listed.LastOrDefault(),
                },
                Stop
            );
            listed.AddRange(page.Select(recovery => recovery.Id));
        } while (page.Count == 2);

        Assert.Equal(Enumerable.Reverse(added), listed);
    }

    [Theory, Both]
    public async Task The_list_is_narrowed_by_reference_urgency_and_what_is_due(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var calm = await store.AddAsync(Recovery(1, reference: "a"));
        var urgent = await store.AddAsync(Recovery(2, reference: "b"));
        var silent = await store.AddAsync(Recovery(3, reference: "a"));
        await store.AddAsync(CheckIn(calm, 4, rank: 1, due: Now.AddDays(1)));
        await store.AddAsync(CheckIn(urgent, 4, rank: 4, due: Now.AddHours(4)));

        async Task<string[]> ListAsync(RecoveryFilter filter) =>
            [.. (await store.Recoveries.ListAsync(filter, Stop)).Select(found => found.Id)];
        var all = new RecoveryFilter { ClientId = Client, Limit = 9 };

        Assert.Equal([silent.Id, calm.Id], await ListAsync(all with { Reference = "a" }));
        Assert.Equal([urgent.Id], await ListAsync(all with { AtLeastRank = 4 }));
        Assert.Equal([urgent.Id], await ListAsync(all with { AtLeastRank = 2 }));
        Assert.Empty(await ListAsync(all with { AtLeastRank = 5 }));
        Assert.Equal([urgent.Id, calm.Id], await ListAsync(all with { AtLeastRank = 1 }));
        Assert.Equal([urgent.Id], await ListAsync(all with { DueBefore = Now.AddHours(5) }));
        Assert.Empty(await ListAsync(all with { DueBefore = Now.AddHours(4) }));
    }

    [Theory, Both]
    public async Task A_unit_that_throws_leaves_nothing(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = Recovery();

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            store.Database.WriteAsync(
                async unit =>
                {
                    await store.Recoveries.AddAsync(unit, recovery);
                    throw new InvalidDataException("the caller's own");
                },
                Stop
            )
        );

        Assert.Null(await store.Recoveries.FindAsync(Client, recovery.Id, Stop));
        Assert.Empty((await store.VerifyAsync()).Heads);
    }

    [Theory, Both]
    public async Task A_unit_in_which_a_statement_failed_is_never_taken_for_committed(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.Database.WriteAsync(
                async unit =>
                {
                    await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                        store.Recoveries.AddAsync(unit, recovery)
                    );
                },
                Stop
            )
        );
    }
}
