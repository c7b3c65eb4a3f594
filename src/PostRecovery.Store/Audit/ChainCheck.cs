namespace PostRecovery.Store.Audit;

/// <summary>Goes through one client's chain from its first link to its last, in pages.</summary>
internal sealed class ChainCheck(Session session, string clientId)
{
    private const int Page = 1_000;

    private static readonly string Rows =
        $"SELECT {string.Join(", ", AuditTrail.Columns.Split(", ").Select(column => $"a.{column}"))}, c.health_report, c.health_rank, c.protocol_digest AS judged_by "
        + "FROM audit a LEFT JOIN check_ins c ON c.id = a.check_in_id WHERE a.client_id = @clientId AND a.seq > @seq ORDER BY a.seq LIMIT @Page";

    private readonly List<string> faults = [];

    // Recoveries whose detail is gone, with the first entry that lacks it, until the entry that says they were erased.
    private readonly Dictionary<string, long> forgotten = new(StringComparer.Ordinal);
    private long seq;
    private string hash = AuditRow.Start;

    /// <summary>Where the chain ends, and what is wrong with it.</summary>
    public async Task<(AuditHead End, IReadOnlyList<string> Faults)> RunAsync()
    {
        IReadOnlyList<AuditedRow> rows;
        do
        {
            rows = await session.AllAsync<AuditedRow>(
                Rows,
                new
                {
                    clientId,
                    seq,
                    Page,
                }
            );
            foreach (var row in rows)
            {
                Check(row);
            }
        } while (rows.Count == Page);

        faults.AddRange(
            forgotten.Select(gone =>
                $"{clientId} {gone.Value}: the detail is gone, and nothing says that recovery {gone.Key} was erased"
            )
        );
        return (
            new()
            {
                ClientId = clientId,
                Seq = seq,
                Hash = hash,
            },
            faults
        );
    }

    private void Check(AuditedRow row)
    {
        if (row.Seq != seq + 1)
        {
            faults.Add($"{clientId} {seq + 1}: missing, up to the one before {row.Seq}");
        }
        else if (row.PreviousHash != hash)
        {
            faults.Add($"{clientId} {row.Seq}: does not follow the one before it");
        }

        if (row.Fault is { } fault)
        {
            faults.Add($"{clientId} {row.Seq}: {fault}");
        }

        if (row is { Commitment: not null, HealthDetail: null })
        {
            forgotten.TryAdd(row.RecoveryId, row.Seq);
        }
        else if (row.Kind == AuditEntry.RecoveryErased)
        {
            forgotten.Remove(row.RecoveryId);
        }

        (seq, hash) = (row.Seq, row.Hash);
    }
}
