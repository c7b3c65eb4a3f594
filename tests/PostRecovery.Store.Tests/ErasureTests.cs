using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class ErasureTests(Stores stores)
{
    private const string Secret = "marker-of-what-the-patient-said";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task What_was_erased_is_gone_and_the_trail_is_whole(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var (erased, kept) = await TwoRecoveriesAsync(store);

        Assert.False(await store.EraseAsync(erased with { ClientId = "client-two" }));
        Assert.True(await store.EraseAsync(erased));
        Assert.False(await store.EraseAsync(erased));

        Assert.Null(await store.Recoveries.FindAsync(Client, erased.Id, Stop));
        Assert.Empty(await store.CheckIns.ListAsync(Client, erased.Id, null, 99, Stop));
        Assert.NotNull(await store.Recoveries.FindAsync(Client, kept.Id, Stop));
        var report = await store.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(1 + 20 + 1 + 1 + 1, Assert.Single(report.Heads).Seq);
    }

    [Fact]
    public async Task Its_bytes_are_in_no_page_and_no_log_of_the_file()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        var (erased, _) = await TwoRecoveriesAsync(store);
        Assert.True(FileBytes.Contain(store.Folder, Secret));

        await store.EraseAsync(erased);

        Assert.False(FileBytes.Contain(store.Folder, Secret));
        Assert.True(FileBytes.Contain(store.Folder, "kept-report"));
    }

    [Fact]
    public async Task While_somebody_reads_the_erasure_holds_and_its_bytes_go_afterwards()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);
        var (erased, _) = await TwoRecoveriesAsync(store);

        await store.Database.SnapshotAsync(
            async reading =>
            {
                var before = await reading.OneAsync<long>("SELECT COUNT(*) FROM check_ins");
                await store.EraseAsync(erased);

                Assert.Null(await store.Recoveries.FindAsync(Client, erased.Id, Stop));
                Assert.False(await store.Database.ScrubAsync());
                return before;
            },
            Stop
        );

        Assert.True(await store.Database.ScrubAsync());
        Assert.False(FileBytes.Contain(store.Folder, Secret));
    }

    private static async Task<(StoredRecovery Erased, StoredRecovery Kept)> TwoRecoveriesAsync(
        TestStore store
    )
    {
        var erased = await store.AddAsync(
            Recovery() with
            {
                HealthBackground = $$"""{"x":"{{Secret}}"}""",
            }
        );
        for (var minute = 0; minute < 20; minute++)
        {
            // Some too long for one page, so that overflow pages are freed as well.
            var filler = new string('.', minute * 500);
            await store.AddAsync(
                CheckIn(erased, minute, report: $$"""{"x":"{{Secret}}{{filler}}{{Secret}}"}""")
            );
        }

        var kept = await store.AddAsync(Recovery(1));
        await store.AddAsync(CheckIn(kept, report: """{"x":"kept-report"}"""));
        return (erased, kept);
    }
}
