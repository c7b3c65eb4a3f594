namespace PostRecovery.Api.Hosting;

/// <summary>Keeps what patients say out of every cache on the way.</summary>
internal static class Caching
{
    /// <summary>Forbids to store the answers of every endpoint of the group.</summary>
    public static RouteGroupBuilder ForbidCaching(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
        return group;
    }
}
