using Serilog;
using Serilog.Events;

namespace PostRecovery.Api.Hosting;

/// <summary>Structured logs through Serilog, as the section <c>Serilog</c> of the configuration says.</summary>
internal static class Logging
{
    public static void UseSerilog(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(Settings(builder.Configuration))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // The words of an exception can repeat what was sent; RequestLog says its type and place.
            .MinimumLevel.Override(
                "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware",
                LevelAlias.Off
            )
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LevelAlias.Off)
            .Enrich.With<WithoutRequestPath>()
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>The settings that say something. A chained configuration gives a section the value "", which Serilog would take for a level.</summary>
    private static IConfiguration Settings(IConfiguration configuration) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                configuration
                    .GetSection("Serilog")
                    .AsEnumerable()
                    .Where(setting => !string.IsNullOrEmpty(setting.Value))
            )
            .Build();
}
