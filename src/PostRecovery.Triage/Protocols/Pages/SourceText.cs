namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>What pages say of a source.</summary>
internal static class SourceText
{
    /// <summary>Whether its address is one of the web. Any other kind, a script say, is never made a link.</summary>
    public static bool IsOnTheWeb(this Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>The publisher, with the year where it is known.</summary>
    public static string PublishedBy(this Source source) =>
        source.Year is { } year ? $"{source.Publisher}, {year}" : source.Publisher;
}
