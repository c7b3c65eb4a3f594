using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PostRecovery.Api.Triage;

/// <summary>Texts that are JSON and yet no text: half of a surrogate pair, or bytes that are not UTF-8. A parser lets them through until they are read.</summary>
internal static class BrokenText
{
    private const int EscapeLength = 6;

    /// <summary>Whether every text in a value can be read, the names in it too.</summary>
    public static bool IsReadable(this JsonElement value) =>
        IsReadable(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>Whether the name of a member can be read.</summary>
    public static bool HasReadableName(this JsonProperty member) =>
        IsReadable(JsonMarshal.GetRawUtf8PropertyName(member));

    /// <summary>A member of an object; null when there is none. Looked up by the parser, a name beside it that cannot be read would throw.</summary>
    public static JsonElement? Member(this JsonElement value, string name)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (member.HasReadableName() && member.NameEquals(name))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The name of a member as it was written, escapes and all.</summary>
    public static string WrittenName(this JsonProperty member) =>
        Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));

    /// <summary>A value for a fault to show: itself, or what was written as a text where it cannot be read.</summary>
    public static JsonElement Shown(this JsonElement value) =>
        value.IsReadable()
            ? value.Clone()
            : Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)).AsJson();

    // A pair is two escapes side by side, so that it does not matter where in a text it stands.
    private static bool IsReadable(ReadOnlySpan<byte> written)
    {
        if (!Utf8.IsValid(written))
        {
            return false;
        }

        for (var at = written.IndexOf((byte)'\\'); at >= 0; )
        {
            var first = UnitAt(written[at..]);
            var isPair =
                char.IsHighSurrogate(first)
                && char.IsLowSurrogate(UnitAt(written[(at + EscapeLength)..]));
            if (char.IsSurrogate(first) && !isPair)
            {
                return false;
            }

            at +=
                isPair ? 2 * EscapeLength
                : first == default ? 2
                : EscapeLength;
            var next = written[at..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + next;
        }

        return true;
    }

    /// <summary>The UTF-16 unit that an escape such as \u00e9 at the start stands for; nothing where there is none.</summary>
    private static char UnitAt(ReadOnlySpan<byte> written) =>
        written is [(byte)'\\', (byte)'u', ..]
            ? (char)Convert.ToUInt16(Encoding.ASCII.GetString(written[2..EscapeLength]), 16)
            : default;
}
