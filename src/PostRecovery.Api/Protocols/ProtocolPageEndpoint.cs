using PostRecovery.Api.Hosting;
using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Api.Protocols;

/// <summary>The current protocol as a page for clinicians: every rule in English, with its sources and the least report that shows it.</summary>
internal static class ProtocolPageEndpoint
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapProtocolPage(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/protocol", [HttpMethods.Get, HttpMethods.Head], Show)
            .ExcludeFromDescription();

    /// <summary>
    /// Works the page out in the background once the program serves: it takes a second, for which neither the start nor the
    /// first reader should wait.
    /// </summary>
    public static void PrepareProtocolPage(this WebApplication app)
    {
        var protocols = app.Services.GetRequiredService<ProtocolLibrary>();
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => protocols.Current.Page));
    }

    private static IResult Show(
        HttpContext context,
        ProtocolLibrary protocols,
        Problems problems,
        string? rule
    )
    {
        var judging = protocols.Current;
        var page = rule is null ? judging.Page : ProtocolPage.RuleHtml(judging.Shown, rule);
        if (page is null)
        {
            return Problems.Result(
                problems.Of(
                    context,
                    StatusCodes.Status404NotFound,
                    "The current protocol has no such rule."
                )
            );
        }

        context.Response.Headers.ContentSecurityPolicy = ProtocolPage.ContentSecurityPolicy;
        return TaggedText.Of(context, page, Html);
    }
}
