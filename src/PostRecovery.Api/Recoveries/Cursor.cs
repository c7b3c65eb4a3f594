using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>Places in lists, written so that nobody is tempted to read them.</summary>
internal static class Cursor
{
    // What a moment can be, from year 1 on, in milliseconds since 1970.
    private const long Earliest = -62_135_596_800_000;
    private const long Latest = 100_000_000_000_000;

    /// <summary>The place after a recovery.</summary>
    public static string Of(StoredRecovery last) => Write($"r{last.Id}");

    /// <summary>The place after a check-in.</summary>
    public static string Of(StoredCheckIn last) =>
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"c{last.Id}{last.At.ToUnixTimeMilliseconds()}"
            )
        );

    /// <summary>The id of the recovery that a cursor stands after; null when it is no such cursor.</summary>
    public static string? RecoveryOf(string cursor) =>
        Read(cursor) is ['r', .. var id] && StoredId.IsOne(id) ? id : null;

    /// <summary>The place in a timeline that a cursor stands for; null when it is no such cursor.</summary>
    public static TimelinePlace? TimelineOf(string cursor) =>
        Read(cursor) is ['c', .. var place]
        && place.Length > StoredId.Length
        && StoredId.IsOne(place[..StoredId.Length])
        && long.TryParse(
            place.AsSpan(StoredId.Length),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var milliseconds
        )
        && milliseconds is >= Earliest and < Latest
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), place[..StoredId.Length])
            : null;

    private static string Write(string place) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place));

    private static string Read(string cursor) =>
        Base64Url.IsValid(cursor)
            ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor))
            : "";
}
