using System.Security.Cryptography;
using System.Text;
using PostRecovery.Triage.Protocols.Pages;

namespace PostRecovery.Triage.Tests.Protocols.Pages.Small;

/// <summary>What a browser is told that the pages may do.</summary>
public sealed class PolicyTests
{
    private static readonly string[] Directives = ProtocolPage.ContentSecurityPolicy.Split("; ");

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void It_allows_the_very_style_and_script_of_the_page(string tag)
    {
        var content = HtmlText.Inside(ProtocolPage.Html(SmallProtocol.Shown), tag);

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

        Assert.Contains($"{tag}-src 'sha256-{hash}'", Directives);
    }

    [Fact]
    public void Beside_these_it_allows_asking_this_service_and_nothing_else() =>
        Assert.Equal(
            [
                "default-src 'none'",
                "connect-src 'self'",
                "img-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
            ],
            Directives.Where(directive => !directive.Contains("sha256", StringComparison.Ordinal))
        );
}
