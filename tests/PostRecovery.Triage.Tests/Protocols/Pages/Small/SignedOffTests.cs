using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

public sealed class SignedOffTests
{
    [Fact]
    public void A_protocol_that_is_signed_off_says_so()
    {
        var shown = SmallProtocol.Changed(whole =>
            whole["clinicalReview"] = new JsonObject
            {
                ["signedOff"] = true,
                ["text"] = "Signed by Dr A.",
            }
        );

        var (html, front) = (
            ProtocolPage.Html(shown),
            ProtocolMarkdown.Write(shown)[ProtocolMarkdown.Front]
        );

        Assert.Contains(
            "<p class=\"review signed\"><strong>Signed off by a clinician.</strong> Signed by Dr A.</p>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n**Signed off by a clinician.** Signed by Dr A.\n",
            front,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Not signed off", html + front, StringComparison.Ordinal);
    }
}
