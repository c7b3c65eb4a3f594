using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests;

public sealed class IdempotencyTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task The_same_request_learns_of_the_first_and_another_one_is_told_apart(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);

        var first = await ClaimAsync(store, Claim("key", "body", "target"));
        var again = await ClaimAsync(store, Claim("key", "body", "other target"));
        var other = await ClaimAsync(store, Claim("key", "other body", "other target"));
        var elsewhere = await ClaimAsync(
            store,
            Claim("key", "body", "target") with
            {
                ClientId = "client-two",
            }
        );

        Assert.Null(first);
        Assert.Equal(new(true, "check_in", "target", "sha256:one"), again);
        Assert.Equal(new(false, "check_in", "target", "sha256:one"), other);
        Assert.Null(elsewhere);
    }

    [Theory, Both]
    public async Task Of_many_at_once_on_two_replicas_one_writes_and_all_learn_of_it(
        string provider
    )
    {
        await using var store = await stores.NewAsync(provider);
        Database[] replicas = [store.Database, await store.AnotherAsync()];

        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(attempt =>
                    Task.Run(() => AddOnceAsync(store, replicas[attempt % 2], attempt), Stop)
                )
        );

        Assert.Single(made.Distinct(StringComparer.Ordinal));
        var kept = Assert.Single(
            await store.Recoveries.ListAsync(new() { ClientId = Client, Limit = 9 }, Stop)
        );
        Assert.Equal(kept.Id, made[0]);
    }

    [Theory, Both]
    public async Task What_was_claimed_long_ago_is_forgotten_and_nothing_else(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        await ClaimAsync(store, Claim("old", "body", "one") with { CreatedAt = Now.AddDays(-31) });
        await ClaimAsync(store, Claim("new", "body", "two") with { CreatedAt = Now.AddDays(-29) });

        var forgotten = await store.Database.WriteAsync(
            unit => store.Idempotency.ForgetAsync(unit, Now.AddDays(-30)),
            Stop
        );

        Assert.Equal(1, forgotten);
        Assert.Null(await ClaimAsync(store, Claim("old", "body", "three")));
        Assert.Equal("two", (await ClaimAsync(store, Claim("new", "body", "four")))?.TargetId);
    }

    [Theory, Both]
    public async Task When_the_first_is_rolled_back_the_second_becomes_the_first(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        var replica = await store.AnotherAsync();
        var claimed = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var first = store.Database.WriteAsync(
            async unit =>
            {
                await store.Idempotency.ClaimAsync(unit, Claim("key", "body", "first"));
                claimed.SetResult();
                await release.Task;
                throw new InvalidDataException("the caller's own");
            },
            Stop
        );
        await claimed.Task;

        var second = Task.Run(
            () =>
                replica.WriteAsync(
                    unit => store.Idempotency.ClaimAsync(unit, Claim("key", "body", "second")),
                    Stop
                ),
            Stop
        );
        release.SetResult();

        await Assert.ThrowsAsync<InvalidDataException>(() => first);
        Assert.Null(await second);
    }

    [Fact]
    public void Neither_key_nor_body_can_be_read_from_a_claim()
    {
        var claim = Claim("secret-key", "secret-body", "target");

        Assert.DoesNotContain("secret", claim.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(claim.RequestHash, Claim("other-key", "secret-body", "x").RequestHash);
        Assert.NotEqual(
            IdempotencyClaim.HashRequest("k", "POST /a", "b"u8),
            IdempotencyClaim.HashRequest("k", "POST /ab", ""u8)
        );
    }

    private static async Task<string> AddOnceAsync(TestStore store, Database replica, int attempt)
    {
        var recovery = Recovery(attempt);
        return await replica.WriteAsync(
            async unit =>
            {
                var earlier = await store.Idempotency.ClaimAsync(
                    unit,
                    Claim("key", "body", recovery.Id)
                );
                if (earlier is not null)
                {
                    return earlier.TargetId!;
                }

                await store.Recoveries.AddAsync(unit, recovery);
                return recovery.Id;
            },
            Stop
        );
    }

    private static Task<EarlierClaim?> ClaimAsync(TestStore store, IdempotencyClaim claim) =>
        store.Database.WriteAsync(unit => store.Idempotency.ClaimAsync(unit, claim), Stop);

    private static IdempotencyClaim Claim(string key, string body, string target) =>
        new()
        {
            ClientId = Client,
            KeyHash = IdempotencyClaim.HashKey(key),
            RequestHash = IdempotencyClaim.HashRequest(
                key,
                "POST /v1/recoveries",
                System.Text.Encoding.UTF8.GetBytes(body)
            ),
            Kind = "check_in",
            TargetId = target,
            ProtocolDigest = "sha256:one",
            CreatedAt = Now,
        };
}
