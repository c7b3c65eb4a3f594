namespace PostRecovery.Api.Hosting;

/// <summary>Outcomes that several endpoints have.</summary>
internal static class Outcomes
{
    /// <summary>A request that cannot be read, or says what cannot be.</summary>
    public static RouteHandlerBuilder ProducesFaults(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces<ProblemResponse>(StatusCodes.Status400BadRequest, Problems.ContentType)
            .Produces<ProblemResponse>(
                StatusCodes.Status422UnprocessableEntity,
                Problems.ContentType
            );

    /// <summary>A store that has no room. That it cannot be reached can be the outcome of anything.</summary>
    public static RouteHandlerBuilder ProducesStoreFull(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<ProblemResponse>(
            StatusCodes.Status507InsufficientStorage,
            Problems.ContentType
        );
}
