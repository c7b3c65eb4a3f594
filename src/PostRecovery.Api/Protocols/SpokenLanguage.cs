using Microsoft.Net.Http.Headers;

namespace PostRecovery.Api.Protocols;

/// <summary>In which language an answer is said: the one the caller likes best of those the protocol brings, else English.</summary>
internal static class SpokenLanguage
{
    /// <summary>The same protocol in that language; the response says which it is.</summary>
    public static JudgingProtocol In(this JudgingProtocol judging, HttpContext context)
    {
        var spoken = Best(judging, context.Request.GetTypedHeaders().AcceptLanguage);
        Add(context, HeaderNames.ContentLanguage, spoken.Protocol.Language);
        if (judging.Protocol.OtherLanguages.Any())
        {
            Add(context, HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        return spoken;
    }

    /// <summary>An answer can hold what several protocols say, not all of them in one language.</summary>
    private static void Add(HttpContext context, string header, string value)
    {
        var already = context.Response.Headers.GetCommaSeparatedValues(header);
        if (!already.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.Headers[header] = string.Join(", ", already.Append(value));
        }
    }

    private static JudgingProtocol Best(
        JudgingProtocol judging,
        IEnumerable<StringWithQualityHeaderValue> wanted
    ) =>
        wanted
            .Where(one => one.Quality is null or > 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Match(judging, one.Value.ToString()))
            .FirstOrDefault(spoken => spoken is not null)
        ?? judging;

    /// <summary>"de-AT" is content with "de", as RFC 4647 looks languages up.</summary>
    private static JudgingProtocol? Match(JudgingProtocol judging, string tag)
    {
        for (var part = tag; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('-'))])
        {
            if (
                part is "*"
                || part.Equals(judging.Protocol.Language, StringComparison.OrdinalIgnoreCase)
            )
            {
                return judging;
            }

            if (judging.In(part) is { } spoken)
            {
                return spoken;
            }
        }

        return null;
    }
}
