using System.Text.RegularExpressions;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

/// <summary>Looks into HTML without a parser: enough for pages that we write ourselves.</summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Empty = ["meta", "input", "br"];

    /// <summary>What is wrong with the nesting of the tags; null when nothing is.</summary>
    public static string? FaultInNesting(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(WithoutScript().Replace(html, "")))
        {
            var name = tag.Groups["name"].Value;
            if (Empty.Contains(name))
            {
                continue;
            }

            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
            {
                return $"</{name}> at {tag.Index} closes <{last}>";
            }
        }

        return open.TryPeek(out var left) ? $"<{left}> is never closed" : null;
    }

    /// <summary>The values of an attribute, in order.</summary>
    public static IEnumerable<string> Attributes(string html, string name) =>
        Attribute()
            .Matches(WithoutScript().Replace(html, ""))
            .Where(match => match.Groups["name"].Value == name)
            .Select(match => match.Groups["value"].Value);

    /// <summary>What stands between the first tag of a name and its end.</summary>
    public static string Inside(string html, string tag) => InsideFrom(html, tag, 0);

    /// <summary>The article of an item.</summary>
    public static string Article(string html, string id)
    {
        var start = html.IndexOf($"<article id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no article {id}.");
        return InsideFrom(html, "article", start);
    }

    private static string InsideFrom(string html, string tag, int from)
    {
        var start = html.IndexOf('>', html.IndexOf($"<{tag}", from, StringComparison.Ordinal)) + 1;
        return html[start..html.IndexOf($"</{tag}>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(
        "</?(?<name>[a-z][a-z0-9]*)[^>]*>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        " (?<name>[a-z-]+)=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(
        "(?<=<(script|style)[^>]*>).*?(?=</(script|style)>)",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex WithoutScript();
}
