using PostRecovery.Store.Audit;
using PostRecovery.Store.Tests.Support;
using static PostRecovery.Store.Tests.Support.TestStore;

namespace PostRecovery.Store.Tests.Audit;

/// <summary>Each way to tamper with what was recorded shows.</summary>
public sealed class AuditTests(Stores stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task A_trail_nobody_touched_is_whole_and_says_where_it_ends(string provider)
    {
        await using var store = await FilledAsync(provider);

        var report = await store.VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.Equal(6, Assert.Single(report.Heads).Seq);
        Assert.Empty((await store.VerifyAsync([.. report.Heads])).Faults);
        Assert.Equal(
            report.Heads,
            AuditHead.ParseAll([
                "",
                $"  {report.Heads[0]}\t",
                "FAULT something",
                "6 entries in 1 chains, 0 faults",
            ])
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("root:x:0:0:root:/root:/bin/bash")]
    [InlineData("6 entries in 1 chains, 0 faults")]
    public void A_file_of_heads_with_anything_else_or_without_any_is_refused(string line) =>
        Assert.Throws<ArgumentException>(() => AuditHead.ParseAll([line]));

    [Theory]
    [InlineData("UPDATE audit SET at = at + 1 WHERE seq = 3", "3: was changed")]
    [InlineData("UPDATE audit SET protocol_digest = 'x' WHERE seq = 3", "3: was changed")]
    [InlineData(
        """UPDATE audit SET health_detail = '{"rank":1}' WHERE seq = 3""",
        "3: has a health_detail other than"
    )]
    [InlineData("DELETE FROM audit WHERE seq = 3", "3: missing, up to the one before 4")]
    [InlineData(
        "UPDATE audit SET health_detail = NULL, salt = NULL WHERE seq = 3",
        "3: the detail is gone, and nothing says"
    )]
    [InlineData(
        "UPDATE audit SET previous_hash = 'x' WHERE seq = 3",
        "3: does not follow the one before it"
    )]
    [InlineData("UPDATE check_ins SET health_rank = 2 WHERE health_rank = 3", "which was changed")]
    [InlineData(
        """UPDATE check_ins SET health_report = '{"painLevel":0}' WHERE health_rank = 3""",
        "which was changed"
    )]
    [InlineData("DELETE FROM check_ins WHERE health_rank = 3", "which is gone")]
    [InlineData(
        "UPDATE check_ins SET recovery_id = (SELECT id FROM recoveries WHERE reference = 'empty') WHERE health_rank = 3",
        "under another recovery than the trail says"
    )]
    [InlineData(
        "UPDATE recoveries SET health_last_rank = 1 WHERE last_check_in_id IS NOT NULL",
        "says something else than it does"
    )]
    [InlineData(
        "INSERT INTO protocols (digest, version, canonical_json, kept_at) VALUES ('sha256:one', '1', '{}', 0)",
        "protocol sha256:one: its text has another digest"
    )]
    [InlineData("DELETE FROM audit WHERE seq = 6", "the trail does not know it")]
    [InlineData("DELETE FROM audit WHERE seq = 6", "does not end where audit_heads says")]
    [InlineData("DELETE FROM audit_heads", "does not end where audit_heads says")]
    [InlineData(
        "DELETE FROM recoveries WHERE reference = 'empty'",
        "it is gone, and nothing says that it was erased"
    )]
    [InlineData(
        "UPDATE audit SET kind = 'recovery_erased' WHERE seq = 1",
        "it was erased, and something of it is still there"
    )]
    public async Task Tampering_shows(string sql, string expected)
    {
        foreach (var provider in new[] { StoreOptions.Sqlite, StoreOptions.Postgres })
        {
            await using var store = await FilledAsync(provider);

            await store.TamperAsync(sql);

            Assert.Contains(
                (await store.VerifyAsync()).Faults,
                fault => fault.Contains(expected, StringComparison.Ordinal)
            );
        }
    }

    [Theory, Both]
    public async Task A_trail_rewritten_as_a_whole_shows_against_a_head_kept_elsewhere(
        string provider
    )
    {
        await using var store = await FilledAsync(provider);
        var head = (await store.VerifyAsync()).Heads[0];
        await store.TamperAsync("DELETE FROM check_ins");
        await store.TamperAsync("DELETE FROM recoveries");
        await store.TamperAsync("DELETE FROM audit");
        await store.TamperAsync("DELETE FROM audit_heads");
        await store.AddAsync(Recovery());

        Assert.Empty((await store.VerifyAsync()).Faults);
        var fault = Assert.Single((await store.VerifyAsync(head)).Faults);
        Assert.Contains(head.Hash, fault, StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task Many_at_once_on_two_replicas_make_one_chain_without_a_gap(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        Database[] replicas = [store.Database, await store.AnotherAsync()];

        await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(minute =>
                    Task.Run(
                        () =>
                            replicas[minute % 2]
                                .WriteAsync(
                                    unit => store.Recoveries.AddAsync(unit, Recovery(minute)),
                                    Stop
                                ),
                        Stop
                    )
                )
        );

        var report = await store.VerifyAsync();
        Assert.Empty(report.Faults);
        Assert.Equal(24, Assert.Single(report.Heads).Seq);
    }

    [Theory, Both]
    public async Task A_chain_longer_than_a_page_is_followed_to_its_end(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        await store.Database.WriteAsync(
            async unit =>
            {
                for (var minute = 0; minute < 1_001; minute++)
                {
                    await store.Recoveries.AddAsync(unit, Recovery(minute));
                }
            },
            Stop
        );

        var report = await store.VerifyAsync();

        Assert.Empty(report.Faults);
        Assert.Equal(1_001, Assert.Single(report.Heads).Seq);
    }

    private async Task<TestStore> FilledAsync(string provider)
    {
        var store = await stores.NewAsync(provider);
        var recovery = await store.AddAsync(Recovery());
        for (var rank = 2; rank <= 4; rank++)
        {
            await store.AddAsync(CheckIn(recovery, rank, rank));
        }

        await store.AddAsync(Recovery(5, reference: "empty"));
        await store.AddAsync(CheckIn(recovery, 6, rank: 5));
        return store;
    }
}
