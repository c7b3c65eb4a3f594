namespace PostRecovery.Api.Hosting;

/// <summary>How long a body may be.</summary>
/// <param name="BodyBytes">The most bytes, 65536 unless the setting <c>Limits:BodyBytes</c> says otherwise.</param>
internal sealed record BodyLimit(int BodyBytes)
{
    /// <summary>The limit that the configuration sets.</summary>
    /// <exception cref="ArgumentException">It is no whole number from 1 to 16777216.</exception>
    public static BodyLimit Of(IConfiguration configuration) =>
        new(Limit.Of(configuration, "Limits:BodyBytes", 65_536, most: 16_777_216));
}
