using System.Text.RegularExpressions;

namespace PostRecovery.Api.Hosting;

/// <summary>Gives every request an id, and says it on every response: the caller's own where it is a safe one.</summary>
internal static partial class RequestId
{
    public const string Header = "X-Request-Id";
    private static readonly object Key = new();

    /// <summary>Puts the id on the request and its response.</summary>
    public static IApplicationBuilder UseRequestId(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var sent = context.Request.Headers[Header].ToString();
                var id = Safe().IsMatch(sent) ? sent : Guid.CreateVersion7().ToString("N");
                context.Items[Key] = id;
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Header] = id;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>The id of a request.</summary>
    public static string Of(HttpContext context) =>
        context.Items[Key] as string ?? context.TraceIdentifier;

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();
}
