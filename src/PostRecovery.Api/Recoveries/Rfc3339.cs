using System.Globalization;
using System.Text.RegularExpressions;

namespace PostRecovery.Api.Recoveries;

/// <summary>Moments as texts with an offset (RFC 3339), to the millisecond.</summary>
internal static partial class Rfc3339
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "RFC 3339 with offset, such as 2026-03-02T14:30:00+01:00";

    /// <summary>The moment that a text names; null when it names none. What is finer than a millisecond is left off.</summary>
    public static DateTimeOffset? Read(string? text) =>
        text is not null
        && Shape().IsMatch(text)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? ToMilliseconds(moment)
            : null;

    /// <summary>A moment as a text, in UTC.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment as it is kept.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset moment) =>
        moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
