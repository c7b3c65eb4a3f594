using Microsoft.Net.Http.Headers;

namespace PostRecovery.Api.Hosting;

/// <summary>Answers 406 to a caller that accepts no JSON, before anything is done.</summary>
internal static class Accepts
{
    /// <summary>Holds every endpoint of the group to it.</summary>
    public static RouteGroupBuilder RequireJsonAccepted(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            (context, next) =>
                TakesJson(context.HttpContext.Request)
                    ? next(context)
                    : new(
                        Problems.Result(
                            context
                                .HttpContext.RequestServices.GetRequiredService<Problems>()
                                .Of(context.HttpContext, StatusCodes.Status406NotAcceptable)
                        )
                    )
        );
        return group;
    }

    private static bool TakesJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted.Any(type => type.Quality is not 0 && IsJson(type));
    }

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes
        || (
            type.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
            && (
                type.MatchesAllSubTypes
                || type.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            )
        );
}
