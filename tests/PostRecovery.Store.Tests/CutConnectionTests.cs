using System.Globalization;
using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

/// <summary>Wherever in the server's answer the connection is cut, the store is unavailable and serves again afterwards.</summary>
public sealed class CutConnectionTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_reading_cut_at_any_byte_is_unavailable() =>
        CutEverywhereAsync(
            async (store, checkIn) =>
            {
                var found = await store.CheckIns.FindAsync(checkIn.ClientId, checkIn.Id, Stop);
                Assert.Equal(checkIn, found);
            }
        );

    [Fact]
    public Task A_writing_cut_at_any_byte_is_unavailable() =>
        CutEverywhereAsync((store, _) => store.AddAsync(Recovery()));

    private async Task CutEverywhereAsync(Func<TestStore, StoredCheckIn, Task> work)
    {
        await using var direct = await stores.NewAsync(StoreOptions.Postgres);
        var checkIn = await direct.AddAsync(CheckIn(await direct.AddAsync(Recovery())));
        await using var relay = new CuttingRelay((await stores.ServerAsync()).Port);
        await using var store = Through(relay, direct.Options);
        await store.Database.MigrateAsync(Stop);

        var cuts = -1;
        Exception? fault;
        do
        {
            relay.CutAfter(++cuts);
            fault = await Record.ExceptionAsync(() => work(store, checkIn));
            Assert.True(
                fault is null or StoreUnavailableException,
                $"Cut after {cuts} bytes: {fault}"
            );
        } while (fault is not null);

        Assert.NotEqual(0, cuts);
        Assert.Empty((await direct.VerifyAsync()).Faults);
    }

    private static TestStore Through(CuttingRelay relay, StoreOptions options) =>
        new(
            options with
            {
                ConnectionString = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{options.ConnectionString};Port={relay.Port};Maximum Pool Size=1"
                ),
            },
            folder: null
        );
}
