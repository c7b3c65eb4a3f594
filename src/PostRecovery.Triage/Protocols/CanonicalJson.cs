using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PostRecovery.Triage.Protocols;

/// <summary>JSON in one spelling only, after RFC 8785: members by UTF-16 order, no white space, shortest numbers.</summary>
public static class CanonicalJson
{
    // Doubles print as ECMAScript does up to here; content has no use for more and is refused above it.
    private const double LargestPlainNumber = 1e15;

    /// <summary>The canonical text of a node.</summary>
    /// <exception cref="ArgumentException">A number is too large or too small to be written plainly.</exception>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>"sha256:" and the SHA-256 of a text in UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteObject(members, text);
                break;
            case JsonArray items:
                WriteArray(items, text);
                break;
            default:
                WriteValue(node.AsValue(), text);
                break;
        }
    }

    private static void WriteObject(JsonObject members, StringBuilder text)
    {
        var separator = '{';
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(name, text);
            text.Append(':');
            Write(value, text);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(JsonArray items, StringBuilder text)
    {
        var separator = '[';
        foreach (var item in items)
        {
            text.Append(separator);
            Write(item, text);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case System.Text.Json.JsonValueKind.String:
                WriteString(value.GetValue<string>(), text);
                break;
            case System.Text.Json.JsonValueKind.Number:
                text.Append(Number(value.GetValue<double>()));
                break;
            default:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
        }
    }

    private static string Number(double number)
    {
        var plain = number.ToString("R", CultureInfo.InvariantCulture);
        return
            Math.Abs(number) < LargestPlainNumber && !plain.Contains('E', StringComparison.Ordinal)
            ? number == 0
                ? "0"
                : plain
            : throw new ArgumentException(
                $"The number {plain} cannot be written plainly.",
                nameof(number)
            );
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
