using System.Security.Claims;

namespace PostRecovery.Api.Clients;

/// <summary>Who sent a request.</summary>
internal static class Caller
{
    /// <summary>The client that requests without a key come from, in Development only. No stored client has this id.</summary>
    public const string Developer = "developer";

    /// <summary>The id of the client that sent a request to /v1.</summary>
    public static string ClientId(this HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
