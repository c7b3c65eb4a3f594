using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Writes HTML piece by piece. No text gets in unescaped but the literals of this program.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new();

    /// <summary>Writes a piece, and a line feed to keep the document readable.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] Markup piece)
    {
        // The piece has written itself by now; the parameter only says how.
        _ = piece;
        html.Append('\n');
        return this;
    }

    /// <summary>Writes a piece that goes on in the same line.</summary>
    public HtmlWriter Put([InterpolatedStringHandlerArgument("")] Markup piece)
    {
        _ = piece;
        return this;
    }

    /// <summary>Writes text as it is: only for markup, styles and scripts that this program brings along.</summary>
    public HtmlWriter Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Writes an attribute; its value is escaped.</summary>
    public HtmlWriter Attribute(string name, string value)
    {
        html.Append(' ')
            .Append(name)
            .Append("=\"")
            .Append(WebUtility.HtmlEncode(value))
            .Append('"');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
