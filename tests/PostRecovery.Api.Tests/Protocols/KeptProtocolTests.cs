using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Protocols;

/// <summary>What the store kept from before an upgrade judges again.</summary>
public sealed class KeptProtocolTests : IAsyncDisposable
{
    private const string Bleeding =
        """{ "procedureType": "epidural", "daysSince": 5, "painLevel": 2, "findings": { "vomiting_blood_or_black_stools": "yes" } }""";
    private const string Rule = "\"id\":\"general-gut-bleeding\",\"level\":\"";
    private readonly Support.Api api = new();

    [Fact]
    public async Task The_protocol_of_an_earlier_start_judges_and_is_listed()
    {
        var kept = api.Services.GetRequiredService<KeptProtocols>();
        var current = Assert.Single(await kept.ListAsync(Support.Api.Stop));
        var earlier = current.CanonicalJson.Replace(
            Rule + "emergency",
            Rule + "soon",
            StringComparison.Ordinal
        );
        var digest =
            $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(earlier)))}";
        await kept.KeepAsync(
            current with
            {
                Digest = digest,
                CanonicalJson = earlier,
            },
            Support.Api.Stop
        );

        var (status, answer) = await api.PostAsync($"/v1/triage?protocol={digest}", Bleeding);
        using var list = await api.GetAsync("/v1/protocols");

        Assert.Equal(200, status);
        Assert.NotEqual("emergency", answer.GetProperty("urgency").GetString());
        Assert.Equal(digest, answer.GetProperty("protocol").GetProperty("digest").GetString());
        Assert.Contains(
            digest,
            await list.Content.ReadAsStringAsync(Support.Api.Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_text_that_is_not_what_its_digest_names_never_judges()
    {
        var kept = api.Services.GetRequiredService<KeptProtocols>();
        var current = Assert.Single(await kept.ListAsync(Support.Api.Stop));
        var other = $"sha256:{new string('a', 64)}";
        await kept.KeepAsync(current with { Digest = other }, Support.Api.Stop);

        var (status, _) = await api.PostAsync($"/v1/triage?protocol={other}", Bleeding);

        Assert.Equal(422, status);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
