namespace PostRecovery.Api.Hosting;

/// <summary>Headers that keep a browser from doing more with our answers than show them.</summary>
internal static class SecurityHeaders
{
    // Swagger UI brings its own inline styles and scripts; nothing may come from elsewhere or be framed.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = Policy;
                headers["Referrer-Policy"] = "no-referrer";
                return next(context);
            }
        );
}
