namespace PostRecovery.Api.Hosting;

/// <summary>Every message this host logs, on one page: ids, codes of outcomes and durations; no answer, no free text, no key.</summary>
internal static partial class Log
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "{Method} {Route} gave {Status} in {Milliseconds} ms, request {RequestId}"
    )]
    public static partial void Answered(
        this ILogger logger,
        string method,
        string route,
        int status,
        double milliseconds,
        string requestId
    );

    [LoggerMessage(
        2,
        LogLevel.Error,
        "{Method} {Route} failed with {Fault}, request {RequestId}\n{Stack}"
    )]
    public static partial void Failed(
        this ILogger logger,
        string method,
        string route,
        string fault,
        string requestId,
        string? stack
    );

    [LoggerMessage(3, LogLevel.Information, "Judging by protocol {Version}, {Digest}")]
    public static partial void Judging(this ILogger logger, string version, string digest);

    [LoggerMessage(4, LogLevel.Warning, "{Review}")]
    public static partial void NotSignedOff(this ILogger logger, string review);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "The store cannot be used: {Fault}. Trying again in {Seconds} s"
    )]
    public static partial void StoreAway(this ILogger logger, string fault, double seconds);

    [LoggerMessage(6, LogLevel.Information, "The store is ready")]
    public static partial void StoreReady(this ILogger logger);

    [LoggerMessage(7, LogLevel.Critical, "{Refusal}")]
    public static partial void StoreRefused(this ILogger logger, string refusal);
}
