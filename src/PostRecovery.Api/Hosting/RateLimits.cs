using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PostRecovery.Api.Hosting;

/// <summary>How many requests a caller may send.</summary>
internal static class RateLimits
{
    /// <summary>Limits every client, or every address where there is no client, to <c>Limits:RequestsPerMinute</c>.</summary>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = Limit.Of(configuration, "Limits:RequestsPerMinute", 6_000);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) => new(RefuseAsync(rejected));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                    ? RateLimitPartition.GetNoLimiter("health")
                    : RateLimitPartition.GetFixedWindowLimiter(
                        ClientOf(context),
                        _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
    }

    private static string ClientOf(HttpContext context) =>
        context.User.Identity?.Name is { } client
            ? $"client {client}"
            : $"address {context.Connection.RemoteIpAddress}";

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? after
            : TimeSpan.FromMinutes(1);
        var context = rejected.HttpContext;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
            .ToString(CultureInfo.InvariantCulture);
        return context
            .RequestServices.GetRequiredService<Problems>()
            .WriteAsync(context, StatusCodes.Status429TooManyRequests);
    }
}
