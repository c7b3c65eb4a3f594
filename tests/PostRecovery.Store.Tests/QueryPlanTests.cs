using PostRecovery.Store.Tests.Support;

namespace PostRecovery.Store.Tests;

/// <summary>Lists and timelines stay fast however much is stored: each is read from one index in its order, nothing scanned or sorted.</summary>
public sealed class QueryPlanTests(Stores stores)
{
    private const string Seed = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        INSERT INTO recoveries
        SELECT CAST(100000000 + i AS TEXT), CAST(i % 10 AS TEXT), i, CAST(i AS TEXT), 'epidural', 'then', '{}',
          CASE WHEN i / 10 % 20 = 0 THEN 4 + i % 2 ELSE 1 + i % 3 END, CAST(i AS TEXT), i, i
        FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
        INSERT INTO check_ins
        SELECT CAST(100000000 + i AS TEXT), CAST(100000001 + i % 5000 AS TEXT), CAST((1 + i % 5000) % 10 AS TEXT), i, i, '{"painLevel":2}', NULL, 'same',
          1, 'sha256:one', NULL
        FROM n;
        ANALYZE;
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Both]
    public async Task Every_list_and_timeline_is_read_from_one_index_in_order(string provider)
    {
        await using var store = await stores.NewAsync(provider);
        await store.TamperAsync(Seed);
        var all = new RecoveryFilter { ClientId = "7", Limit = 50 };
        var page = all with { After = "100010000" };
        var due = DateTimeOffset.FromUnixTimeMilliseconds(15000);

        await AssertAsync(store, all, "recoveries_");
        await AssertAsync(store, page, "recoveries_");
        await AssertAsync(store, page with { AtLeastRank = 2 }, "recoveries_");
        await AssertAsync(store, page with { DueBefore = due }, "recoveries_");
        await AssertAsync(store, all with { AtLeastRank = 4 }, "recoveries_urgent");
        await AssertAsync(store, page with { AtLeastRank = 4 }, "recoveries_urgent");
        await AssertAsync(store, page with { AtLeastRank = 5 }, "recoveries_urgent");
        await AssertAsync(
            store,
            page with
            {
                AtLeastRank = 4,
                DueBefore = due,
            },
            "recoveries_urgent"
        );
        await AssertAsync(store, all with { Reference = "7" }, "recoveries_reference");
        var timeline = new
        {
            recoveryId = "100000007",
            clientId = "7",
            at = 25_000L,
            id = "1",
            limit = 50,
        };
        await AssertAsync(store, CheckIns.TimelineStart, timeline, "check_ins_timeline");
        await AssertAsync(store, CheckIns.TimelineOn, timeline, "check_ins_timeline");
        await AssertAsync(store, CheckIns.TimelineEnd, timeline, "check_ins_timeline");
        await AssertAsync(store, CheckIns.Earlier, timeline, "check_ins_timeline");
    }

    private static Task AssertAsync(TestStore store, RecoveryFilter filter, string index) =>
        AssertAsync(store, Recoveries.ListSql(filter), filter, index);

    private static async Task AssertAsync(TestStore store, string sql, object values, string index)
    {
        var plan =
            store.Options.Provider == StoreOptions.Sqlite
                ? await SqlitePlanAsync(store, sql, values)
                : await PostgresPlanAsync(store, sql, values);

        Assert.Contains(index, plan, StringComparison.Ordinal);
        foreach (var costly in new[] { "SCAN", "TEMP B-TREE", "Seq Scan", "Bitmap", "Sort" })
        {
            Assert.False(
                plan.Contains(costly, StringComparison.Ordinal),
                $"{costly} for {sql}:\n{plan}"
            );
        }
    }

    private static async Task<string> SqlitePlanAsync(TestStore store, string sql, object values)
    {
        var steps = await store.Database.ReadAsync(
            read => read.AllAsync<Step>($"EXPLAIN QUERY PLAN {sql}", values),
            Stop
        );
        return string.Join('\n', steps.Select(step => step.Detail));
    }

    private static async Task<string> PostgresPlanAsync(TestStore store, string sql, object values)
    {
        var lines = await store.Database.ReadAsync(
            read => read.AllAsync<string>($"EXPLAIN (COSTS OFF) {sql}", values),
            Stop
        );
        return string.Join('\n', lines);
    }

    private sealed record Step
    {
        public string Detail { get; init; } = "";
    }
}
