using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using PostRecovery.Api.Clients;

namespace PostRecovery.Api.Hosting;

/// <summary>What every request passes before it reaches a feature.</summary>
internal static class Pipeline
{
    /// <summary>Logging, limits, problems and the style of JSON.</summary>
    public static void AddPipeline(this WebApplicationBuilder builder)
    {
        builder.UseSerilog();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // Else a byte that is not UTF-8 is refused with an empty answer; so it is read, and what it stands in says what is wrong.
            server.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        });
        builder.Services.AddSingleton<Problems>();
        builder.Services.AddSingleton(BodyLimit.Of(builder.Configuration));
        builder.Services.AddClients();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.ConfigureHttpJsonOptions(json => Wire.Configure(json.SerializerOptions));
    }

    /// <summary>An id and a log line for every request, safe headers, problems for whatever goes wrong, and the rate limit.</summary>
    public static void UsePipeline(this WebApplication app)
    {
        app.UseRequestId();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandler = RequestLog.AnswerFailureAsync }
        );
        app.UseStatusCodePages(pages =>
            app.Services.GetRequiredService<Problems>()
                .WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode)
        );
        app.UseClients();
        app.UseRateLimiter();
        app.UseClientsOnly();
    }
}
