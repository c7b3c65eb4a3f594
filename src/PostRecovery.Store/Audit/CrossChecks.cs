namespace PostRecovery.Store.Audit;

/// <summary>What the trail and the tables have to say of each other, each a query for what does not fit.</summary>
internal static class CrossChecks
{
    private static readonly (string Sql, string Fault)[] Checks =
    [
        (
            "SELECT c.id FROM check_ins c LEFT JOIN audit a ON a.client_id = c.client_id AND a.check_in_id = c.id WHERE a.seq IS NULL",
            "check-in {0}: the trail does not know it"
        ),
        (
            $"""
            SELECT r.id FROM recoveries r
            LEFT JOIN audit a ON a.recovery_id = r.id AND a.client_id = r.client_id AND a.kind = '{AuditEntry.RecoveryCreated}'
            WHERE a.seq IS NULL
            """,
            "recovery {0}: the trail does not know it"
        ),
        (
            $"""
            SELECT a.recovery_id FROM audit a LEFT JOIN recoveries r ON r.client_id = a.client_id AND r.id = a.recovery_id
            WHERE a.kind = '{AuditEntry.RecoveryCreated}' AND r.id IS NULL
            AND NOT EXISTS (SELECT 1 FROM audit e WHERE e.recovery_id = a.recovery_id AND e.kind = '{AuditEntry.RecoveryErased}')
            """,
            "recovery {0}: it is gone, and nothing says that it was erased"
        ),
        (
            $"""
            SELECT a.recovery_id FROM audit a WHERE a.kind = '{AuditEntry.RecoveryErased}' AND (
              EXISTS (SELECT 1 FROM recoveries r WHERE r.client_id = a.client_id AND r.id = a.recovery_id)
              OR EXISTS (SELECT 1 FROM audit d WHERE d.recovery_id = a.recovery_id AND d.health_detail IS NOT NULL))
            """,
            "recovery {0}: it was erased, and something of it is still there"
        ),
    ];

    public static async Task<IReadOnlyList<string>> RunAsync(Session session)
    {
        var faults = new List<string>();
        foreach (var (sql, fault) in Checks)
        {
            var ids = await session.AllAsync<string>(sql);
            faults.AddRange(ids.Select(id => fault.Replace("{0}", id, StringComparison.Ordinal)));
        }

        return faults;
    }
}
