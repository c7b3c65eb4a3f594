using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

/// <summary>Small protocols that put the pages to the test.</summary>
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
        return Protocol(
            Tiny.Read(
                new Dictionary<string, string>
                {
                    ["area.json"] = Tiny.Area([rule]),
                    ["sources.json"] =
                        """{ "sources": [ { "id": "book", "title": "<b>Book</b>", "publisher": "Us & <b>", "url": "javascript:alert(1)", "checked": false } ] }""",
                }
            )
        );
    }

    /// <summary>One that a clinician has signed off.</summary>
    public static Protocol SignedOff() =>
        Protocol(
            Tiny.Read(
                new Dictionary<string, string>
                {
                    ["area.json"] = Tiny.Area([
                        Tiny.Rule("one", "urgent", """{ "yes": "chills" }"""),
                    ]),
                    ["protocol.json"] =
                        """{ "name": "Ours", "version": "1", "emergencyNumber": "112", "clinicalReview": { "signedOff": true, "text": "Signed by Dr A." } }""",
                }
            )
        );

    private static Protocol Protocol(ProtocolReading reading) =>
        reading.Protocol ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
}
