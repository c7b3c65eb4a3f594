namespace PostRecovery.Api.Hosting;

/// <summary>How long a body may be.</summary>
/// <param name="BodyBytes">The most bytes, 65536 unless the setting <c>Limits:BodyBytes</c> says otherwise.</param>
internal sealed record BodyLimit(int BodyBytes)
{
    /// <summary>The limit that the configuration sets.</summary>
    public static BodyLimit Of(IConfiguration configuration) =>
        new(configuration.GetValue("Limits:BodyBytes", 65_536));
}
