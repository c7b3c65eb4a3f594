using System.Text;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Writes Markdown, with one empty line between blocks.</summary>
internal sealed class MarkdownWriter
{
    private const string Special = "\\`*_[]<>&#|~";

    private readonly StringBuilder text = new();
    private bool isInList;

    /// <summary>A text with every mark that Markdown would read as its own taken as a letter.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = Special.Contains(letter)
                ? escaped.Append('\\').Append(letter)
                : escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A text as code; for ids and JSON, in which no backtick stands.</summary>
    public static string Code(string text) => $"`{text}`";

    /// <summary>A heading; GitHub makes the id of an item its anchor.</summary>
    public void Heading(int depth, string heading) =>
        Paragraph($"{new string('#', depth)} {Escape(heading)}");

    /// <summary>A paragraph of text that is escaped already.</summary>
    public void Paragraph(string paragraph)
    {
        isInList = false;
        text.Append(text.Length == 0 ? "" : "\n").Append(paragraph).Append('\n');
    }

    /// <summary>A paragraph with a label before it; nothing when there is no text.</summary>
    public void Labelled(string label, string? paragraph)
    {
        if (paragraph is not null)
        {
            Paragraph($"**{Escape(label)}:** {Escape(paragraph)}");
        }
    }

    /// <summary>An item of a list, so many steps in; its text is escaped already.</summary>
    public void Item(int depth, string item)
    {
        text.Append(isInList ? "" : "\n")
            .Append(' ', 2 * depth)
            .Append("- ")
            .Append(item)
            .Append('\n');
        isInList = true;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
