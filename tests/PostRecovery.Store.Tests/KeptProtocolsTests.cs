using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class KeptProtocolsTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task A_protocol_is_kept_once_and_stays_as_it_was(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var first = new StoredProtocol
        {
            Digest = "sha256:one",
            Version = "1",
            CanonicalJson = "{}",
            KeptAt = Now,
        };
        await store.KeptProtocols.KeepAsync(first, Stop);
        await store.KeptProtocols.KeepAsync(first with { CanonicalJson = "other" }, Stop);
        await store.KeptProtocols.KeepAsync(
            first with
            {
                Digest = "sha256:two",
                KeptAt = Now.AddDays(1),
            },
            Stop
        );

        Assert.Equal(first, await store.KeptProtocols.FindAsync("sha256:one", Stop));
        Assert.Null(await store.KeptProtocols.FindAsync("sha256:three", Stop));
        Assert.Equal(
            ["sha256:two", "sha256:one"],
            (await store.KeptProtocols.ListAsync(Stop)).Select(kept => kept.Digest)
        );
    }
}
