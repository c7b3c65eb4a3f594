namespace PostRecovery.Api.Protocols;

/// <summary>Marks an endpoint whose answers are said <see cref="SpokenLanguage">in the caller's language</see>.</summary>
internal sealed record SaidInCallersLanguage
{
    public static SaidInCallersLanguage Mark { get; } = new();
}
