using PostRecovery.Store.Tests.Support;

namespace PostRecovery.Store.Tests;

public sealed class ClientsTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task A_key_opens_until_it_is_renewed_or_revoked(string provider)
    {
        await using var store = await stores.NewAsync(provider);

        var key = (await store.Clients.AddAsync("app", Stop))!;
        Assert.Null(await store.Clients.AddAsync("app", Stop));
        var client = (await store.Clients.FindByKeyAsync(key, Stop))!;
        Assert.Equal("app", client.Name);

        var renewed = (await store.Clients.RenewAsync("app", Stop))!;
        Assert.Null(await store.Clients.FindByKeyAsync(key, Stop));
        Assert.Equal(client.Id, (await store.Clients.FindByKeyAsync(renewed, Stop))!.Id);

        Assert.True(await store.Clients.RevokeAsync("app", Stop));
        Assert.False(await store.Clients.RevokeAsync("app", Stop));
        Assert.Null(await store.Clients.FindByKeyAsync(renewed, Stop));
        Assert.NotNull(Assert.Single(await store.Clients.ListAsync(Stop)).RevokedAt);
    }

    [Fact]
    public async Task The_file_does_not_have_the_key_in_it()
    {
        await using var store = await stores.NewAsync(StoreOptions.Sqlite);

        var key = (await store.Clients.AddAsync("app", Stop))!;

        Assert.False(FileBytes.Contain(store.Folder, key));
        Assert.False(FileBytes.Contain(store.Folder, key[ClientKey.Prefix.Length..]));
        Assert.True(FileBytes.Contain(store.Folder, ClientKey.Hash(key)));
    }
}
