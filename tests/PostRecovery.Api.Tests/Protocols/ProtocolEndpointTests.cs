using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Protocols;

public sealed class ProtocolEndpointTests(Support.Api api) : IClassFixture<Support.Api>
{
    [Fact]
    public async Task The_digest_is_of_exactly_the_bytes_that_are_served()
    {
        using var reply = await api.GetAsync("/v1/protocols/current");
        var bytes = await reply.Content.ReadAsByteArrayAsync(Support.Api.Stop);

        var digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

        Assert.Equal($"\"{digest}\"", reply.Headers.ETag!.Tag);
        Assert.False(reply.Headers.ETag.IsWeak);
        var current = (await JsonAsync("/v1/protocols")).GetProperty("items")[0];
        Assert.Equal(digest, current.GetProperty("digest").GetString());
        Assert.True(current.GetProperty("current").GetBoolean());
        using var byDigest = await api.GetAsync($"/v1/protocols/{digest}");
        Assert.Equal(bytes, await byDigest.Content.ReadAsByteArrayAsync(Support.Api.Stop));
        Assert.Contains(
            "immutable",
            byDigest.Headers.CacheControl!.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/v1/protocols/current")]
    [InlineData("/v1/vocabulary")]
    [InlineData("/v1/rules/general-sepsis")]
    public async Task Whoever_has_it_already_gets_a_304(string address)
    {
        using var first = await api.GetAsync(address);

        using var second = await api.GetAsync(
            address,
            ("If-None-Match", first.Headers.ETag!.ToString())
        );

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Support.Api.Stop));
    }

    [Fact]
    public async Task A_rule_is_shown_whole_with_its_condition_in_english()
    {
        var rule = await JsonAsync("/v1/rules/general-sepsis");

        Assert.Equal("emergency", rule.GetProperty("level").GetString());
        Assert.Contains(
            "Mottled, blue or grey skin or lips: yes",
            rule.GetProperty("condition").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(JsonValueKind.Object, rule.GetProperty("when").ValueKind);
        Assert.NotEmpty(rule.GetProperty("rationale").GetString()!);
        Assert.All(
            rule.GetProperty("sources").EnumerateArray(),
            source => Assert.NotEmpty(source.GetProperty("title").GetString()!)
        );
    }

    [Fact]
    public async Task A_rule_brings_the_definitions_that_its_condition_names()
    {
        var rule = await JsonAsync("/v1/rules/surgery-chronic-pain");

        Assert.Contains(
            """{"defined":"after-operation"}""",
            rule.GetProperty("when").GetRawText().Replace(" ", ""),
            StringComparison.Ordinal
        );
        var definition = Assert.Single(rule.GetProperty("definitions").EnumerateArray());
        Assert.Equal("after-operation", definition.GetProperty("id").GetString());
        var label = definition.GetProperty("label").GetString()!;
        Assert.Contains(
            $"- {label}:\n    - any of these:\n",
            rule.GetProperty("condition").GetString(),
            StringComparison.Ordinal
        );
        Assert.True(definition.GetProperty("when").TryGetProperty("any", out _));
        Assert.NotEmpty(definition.GetProperty("rationale").GetString()!);
        Assert.All(
            definition.GetProperty("sources").EnumerateArray(),
            source => Assert.NotEmpty(source.GetProperty("title").GetString()!)
        );
    }

    [Theory]
    [InlineData("/v1/rules/no-such-rule")]
    [InlineData("/v1/protocols/sha256:00")]
    public async Task What_is_not_there_is_a_404_problem(string address)
    {
        using var reply = await api.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_vocabulary_has_a_plain_question_for_every_code_of_the_contract()
    {
        var vocabulary = await JsonAsync("/v1/vocabulary");

        var findings = vocabulary.GetProperty("findings").EnumerateArray().ToList();
        Assert.True(findings.Count >= 149);
        Assert.All(
            findings,
            finding =>
                Assert.EndsWith(
                    "?",
                    finding.GetProperty("question").GetString(),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(25, vocabulary.GetProperty("procedures").GetArrayLength());
        Assert.DoesNotContain(
            "{emergencyNumber}",
            vocabulary.GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_report_is_judged_by_the_protocol_it_names()
    {
        var digest = (await JsonAsync("/v1/protocols"))
            .GetProperty("items")[0]
            .GetProperty("digest")
            .GetString();

        var (status, answer) = await api.PostAsync(
            $"/v1/triage?protocol={digest}",
            """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }"""
        );

        Assert.Equal(200, status);
        Assert.Equal(digest, answer.GetProperty("protocol").GetProperty("digest").GetString());
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var reply = await api.GetAsync(address);
        return await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
    }
}
