using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>Claims requests that keep nothing but their claim.</summary>
internal sealed class Claims(Database database, Idempotency idempotency)
{
    /// <summary>Claims a request; null when it is the first with its key, else what came first.</summary>
    public Task<EarlierClaim?> ClaimAsync(IdempotencyClaim claim, CancellationToken stop) =>
        database.WriteAsync(unit => idempotency.ClaimAsync(unit, claim), stop);
}
