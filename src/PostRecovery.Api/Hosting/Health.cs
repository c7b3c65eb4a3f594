using Microsoft.AspNetCore.Http.HttpResults;

namespace PostRecovery.Api.Hosting;

/// <summary>Tells an orchestrator whether to restart this process, and whether to send it requests.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health").RequireJsonAccepted();
        group
            .MapGet("/live", () => TypedResults.Ok(new HealthResponse("live")))
            .WithName("live")
            .WithSummary("Whether the process answers at all")
            .WithDescription(
                "For the liveness probe of an orchestrator: anything but 200 means restart it."
            );
        group
            .MapGet("/ready", ReadyAsync)
            .WithName("ready")
            .WithSummary("Whether requests can be answered")
            .WithDescription(
                "For the readiness probe: the protocol is loaded and the store answers."
            );
        // Some probes ask for the head alone.
        group
            .MapMethods("/live", [HttpMethods.Head], () => TypedResults.Ok())
            .ExcludeFromDescription();
        group.MapMethods("/ready", [HttpMethods.Head], ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<Ok<HealthResponse>> ReadyAsync(
        StoreStart store,
        CancellationToken stop
    )
    {
        await store.CheckAsync(stop);
        return TypedResults.Ok(new HealthResponse("ready"));
    }
}
