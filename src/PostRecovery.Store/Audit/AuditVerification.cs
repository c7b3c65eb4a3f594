namespace PostRecovery.Store.Audit;

/// <summary>Recomputes the whole audit trail and holds it against the tables, at one moment, while the program runs.</summary>
/// <remarks>
/// A changed or missing entry shows in its chain; entries cut off the end show in the check-ins they were about, and against heads that
/// were kept elsewhere. Whoever can write to the database and knows this code can still make a new trail of their own: only heads kept
/// elsewhere show that.
/// </remarks>
public sealed class AuditVerification(Database database)
{
    /// <summary>Verifies every chain.</summary>
    /// <param name="expected">Ends of chains as they once were: each has to be in its chain still.</param>
    /// <param name="stop">Ends it early.</param>
    public Task<AuditReport> RunAsync(
        IReadOnlyList<AuditHead> expected,
        CancellationToken stop = default
    ) => database.SnapshotAsync(session => VerifyAsync(session, expected), stop);

    private static async Task<AuditReport> VerifyAsync(
        Session session,
        IReadOnlyList<AuditHead> expected
    )
    {
        var recorded = await session.AllAsync<AuditHead>(
            "SELECT client_id, seq, hash FROM audit_heads"
        );
        var clients = await session.AllAsync<string>(
            "SELECT client_id FROM audit UNION SELECT client_id FROM audit_heads ORDER BY client_id"
        );
        List<AuditHead> ends = [];
        List<string> faults = [];
        foreach (var client in clients)
        {
            var (end, found) = await new ChainCheck(session, client).RunAsync();
            ends.Add(end);
            faults.AddRange(found);
            if (recorded.SingleOrDefault(head => head.ClientId == client) != end)
            {
                faults.Add($"{client}: the chain does not end where audit_heads says");
            }
        }

        faults.AddRange(await CrossChecks.RunAsync(session));
        foreach (var head in expected)
        {
            if (!await IsInChainAsync(session, head))
            {
                faults.Add($"{head.ClientId} {head.Seq}: expected {head.Hash}, which is not there");
            }
        }

        return new(ends, faults);
    }

    private static async Task<bool> IsInChainAsync(Session session, AuditHead head) =>
        await session.OneAsync<string>(
            "SELECT hash FROM audit WHERE client_id = @ClientId AND seq = @Seq",
            head
        ) == head.Hash;
}
