using Serilog;

namespace PostRecovery.Api.Hosting;

/// <summary>Structured logs through Serilog, as the section <c>Serilog</c> of the configuration says.</summary>
internal static class Logging
{
    public static void UseSerilog(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);

        // It would put the path of every request, which is the caller's free text, beside each message.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
