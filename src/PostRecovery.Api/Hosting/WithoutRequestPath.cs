using Serilog.Core;
using Serilog.Events;

namespace PostRecovery.Api.Hosting;

/// <summary>Takes the path of the request, which is a caller's free text, off every log event: the framework's scope puts it there.</summary>
internal sealed class WithoutRequestPath : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.RemovePropertyIfPresent("RequestPath");
}
