using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

/// <summary>A small protocol that puts the pages to the test.</summary>
internal static class PageContent
{
    /// <summary>Markup wherever content can say something, and a source whose address is a script.</summary>
    public static Protocol Hostile()
    {
        var rule = Tiny.Rule("bad", "urgent", """{ "yes": "chills" }""")
            .Replace(
                "\"Text.\"",
                "\"<script>alert(1)</script> \\\" `x` [y](z) & <b>\"",
                StringComparison.Ordinal
            )
            .Replace("\"Why.\"", "\"</dd></article><script>\"", StringComparison.Ordinal);
        return Tiny.Read(
                new Dictionary<string, string>
                {
                    ["area.json"] = Tiny.Area([rule]),
                    ["sources.json"] =
                        """{ "sources": [ { "id": "book", "title": "<b>Book</b>", "publisher": "Us & <b>", "url": "javascript:alert(1)", "checked": false } ] }""",
                }
            )
            .Sound();
    }
}
