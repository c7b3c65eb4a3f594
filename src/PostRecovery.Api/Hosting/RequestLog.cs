using System.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>Logs each request by its route, never by its address: an address can carry what a patient said.</summary>
internal static class RequestLog
{
    /// <summary>Logs the outcome of every request, and turns what nobody caught into a problem.</summary>
    public static IApplicationBuilder UseRequestLog(this WebApplication app)
    {
        var logger = app
            .Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("PostRecovery.Requests");
        return app.Use(
            async (context, next) =>
            {
                var start = Stopwatch.GetTimestamp();
                await next(context);
                var milliseconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2);
                logger.Answered(
                    MethodOf(context),
                    RouteOf(context),
                    context.Response.StatusCode,
                    milliseconds,
                    RequestId.Of(context)
                );
            }
        );
    }

    /// <summary>Answers what nobody caught with a problem, and logs its type and place but not its words.</summary>
    public static async Task AnswerFailureAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = context.RequestAborted.IsCancellationRequested
            ? StatusCodes.Status499ClientClosedRequest
            : StatusOf(failure);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "2";
        }

        if (status >= StatusCodes.Status500InternalServerError)
        {
            var logger = context
                .RequestServices.GetRequiredService<ILoggerFactory>()
                .CreateLogger("PostRecovery.Requests");
            logger.Failed(
                MethodOf(context),
                RouteOf(context),
                NameOf(failure),
                RequestId.Of(context),
                failure?.StackTrace
            );
        }

        await context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, status);
    }

    private static int StatusOf(Exception? failure) =>
        failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            ConnectionResetException => StatusCodes.Status499ClientClosedRequest,
            StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
            StoreFullException => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>The type of a fault and of what was behind it; their words can repeat what was being stored.</summary>
    private static string NameOf(Exception? failure) =>
        failure is { InnerException: { } cause }
            ? $"{failure.GetType().Name} of {cause.GetType().Name}"
            : failure?.GetType().Name ?? "unknown";

    private static string RouteOf(HttpContext context)
    {
        var endpoint =
            context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
    }

    /// <summary>A method is any text a caller likes; only the known ones are repeated.</summary>
    private static string MethodOf(HttpContext context) =>
        context.Request.Method
            is "GET"
                or "HEAD"
                or "POST"
                or "PUT"
                or "DELETE"
                or "PATCH"
                or "OPTIONS"
            ? context.Request.Method
            : "OTHER";
}
