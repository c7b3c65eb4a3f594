using PostRecovery.Api.Clients;
using PostRecovery.Api.Protocols;
using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>Keeps check-ins: judged, stored and put into the audit trail in one transaction that is committed before it is answered.</summary>
internal sealed class CheckInKeeping(
    Database database,
    Store.Recoveries recoveries,
    CheckIns checkIns,
    Idempotency idempotency
)
{
    // Far more than anybody sends in the weeks that a return of pain is looked for in.
    private const int MostEarlier = 500;

    /// <summary>Judges and keeps a check-in, unless its claim was made before: then what came first. Neither when the recovery has gone.</summary>
    public Task<(StoredCheckIn? Kept, EarlierClaim? Earlier)> AddAsync(
        CheckIn checkIn,
        StoredRecovery recovery,
        JudgingProtocol judging,
        string id,
        IdempotencyClaim? claim,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        database.WriteAsync<(StoredCheckIn?, EarlierClaim?)>(
            async unit =>
            {
                if (claim is not null && await idempotency.ClaimAsync(unit, claim) is { } earlier)
                {
                    return (null, earlier);
                }

                if (await recoveries.LockAsync(unit, recovery.ClientId, recovery.Id) is null)
                {
                    return (null, null);
                }

                var before = await checkIns.EarlierAsync(
                    unit,
                    recovery.Id,
                    checkIn.At,
                    MostEarlier
                );
                var kept = CheckInJudging.Judge(checkIn, recovery, before, judging, id, now);
                await checkIns.AddAsync(unit, kept);
                return (kept, null);
            },
            stop
        );

    /// <summary>The calling client's check-in; null when it has none with this id.</summary>
    public async Task<StoredCheckIn?> FindAsync(HttpContext context, string id) =>
        StoredId.IsOne(id)
            ? await checkIns.FindAsync(context.ClientId(), id, context.RequestAborted)
            : null;

    /// <summary>A recovery's latest check-ins, the latest first.</summary>
    public Task<IReadOnlyList<StoredCheckIn>> LatestAsync(
        StoredRecovery recovery,
        int limit,
        CancellationToken stop
    ) => checkIns.LatestAsync(recovery.ClientId, recovery.Id, limit, stop);

    /// <summary>A recovery's check-ins, the oldest first.</summary>
    public Task<IReadOnlyList<StoredCheckIn>> ListAsync(
        StoredRecovery recovery,
        TimelinePlace? after,
        int limit,
        CancellationToken stop
    ) => checkIns.ListAsync(recovery.ClientId, recovery.Id, after, limit, stop);
}
