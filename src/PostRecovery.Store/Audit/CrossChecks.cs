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
        (
            """
            SELECT c.id FROM check_ins c JOIN audit a ON a.client_id = c.client_id AND a.check_in_id = c.id
            WHERE a.recovery_id <> c.recovery_id
            """,
            "check-in {0}: it stands under another recovery than the trail says"
        ),
        (
            """
            SELECT r.id FROM recoveries r LEFT JOIN check_ins c ON c.client_id = r.client_id AND c.id = r.last_check_in_id
            WHERE (r.last_check_in_id IS NOT NULL AND (
                c.id IS NULL OR c.recovery_id <> r.id OR c.health_rank <> r.health_last_rank OR c.at <> r.last_at))
            OR EXISTS (SELECT 1 FROM check_ins o WHERE o.client_id = r.client_id AND o.recovery_id = r.id
              AND (r.last_at IS NULL OR o.at > r.last_at))
            """,
            "recovery {0}: its latest check-in says something else than it does"
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

        faults.AddRange(
            from protocol in await session.AllAsync<(string Digest, string Text)>(
                "SELECT digest, canonical_json FROM protocols ORDER BY digest"
            )
            where protocol.Digest != $"sha256:{Sha256Text.Of(protocol.Text)}"
            select $"protocol {protocol.Digest}: its text has another digest"
        );
        return faults;
    }
}
