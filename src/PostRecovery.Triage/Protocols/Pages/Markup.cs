using System.Net;
using System.Runtime.CompilerServices;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>A piece of markup as an interpolated string: its literals are written as they are, whatever is put in is escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Markup
{
    private readonly HtmlWriter writer;

    // The compiler fixes the first two parameters: how long the literals are and how much is put in.
    public Markup(int literals, int put, HtmlWriter writer)
    {
        _ = (literals, put);
        this.writer = writer;
    }

    public void AppendLiteral(string markup) => writer.Raw(markup);

    public void AppendFormatted(string text) => writer.Raw(WebUtility.HtmlEncode(text));

    public void AppendFormatted(int number) => AppendFormatted(number.ToString());
}
