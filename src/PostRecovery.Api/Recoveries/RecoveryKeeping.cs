using PostRecovery.Api.Clients;
using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>Keeps recoveries, each step in one transaction that is committed before it is answered.</summary>
internal sealed class RecoveryKeeping(
    Database database,
    Store.Recoveries recoveries,
    Idempotency idempotency,
    TimeProvider time
)
{
    /// <summary>Registers a recovery, unless its claim was made before: then what came first.</summary>
    public Task<EarlierClaim?> AddAsync(
        StoredRecovery recovery,
        IdempotencyClaim? claim,
        CancellationToken stop
    ) =>
        database.WriteAsync(
            async unit =>
            {
                var earlier = claim is null ? null : await idempotency.ClaimAsync(unit, claim);
                if (earlier is null)
                {
                    await recoveries.AddAsync(unit, recovery);
                }

                return earlier;
            },
            stop
        );

    /// <summary>The calling client's recovery; null when it has none with this id.</summary>
    public async Task<Recovery?> FindAsync(HttpContext context, string id) =>
        StoredId.IsOne(id)
        && await recoveries.FindAsync(context.ClientId(), id, context.RequestAborted) is { } stored
            ? new(stored)
            : null;

    /// <summary>The recoveries that a filter lets through.</summary>
    public Task<IReadOnlyList<StoredRecovery>> ListAsync(
        RecoveryFilter filter,
        CancellationToken stop
    ) => recoveries.ListAsync(filter, stop);

    /// <summary>Erases the calling client's recovery; false when it has none with this id.</summary>
    public async Task<bool> EraseAsync(HttpContext context, string id) =>
        StoredId.IsOne(id)
        && await database.WriteAsync(
            unit => recoveries.EraseAsync(unit, context.ClientId(), id, time.GetUtcNow()),
            context.RequestAborted
        );
}
