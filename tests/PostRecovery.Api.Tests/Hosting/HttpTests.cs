using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>What HTTP itself asks of every endpoint: problems for every status, an id on every response, safe headers.</summary>
public sealed class HttpTests(Support.Api api) : IClassFixture<Support.Api>
{
    private const string Report =
        """{ "procedureType": "epidural", "daysSince": 3, "painLevel": 2 }""";

    [Theory]
    [InlineData("GET", "/nowhere", "application/json", 404)]
    [InlineData("GET", "/v1/triage", "application/json", 405)]
    [InlineData("DELETE", "/v1/vocabulary", "application/json", 405)]
    [InlineData("POST", "/v1/triage", "text/plain", 415)]
    [InlineData("POST", "/v1/triage", "", 415)]
    public async Task A_refusal_is_a_problem_with_a_safety_net(
        string method,
        string address,
        string contentType,
        int status
    )
    {
        using var client = api.CreateClient();
        using var request = new HttpRequestMessage(new(method), address);
        if (method == "POST")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Report));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var reply = await client.SendAsync(request, Support.Api.Stop);

        await AssertProblemAsync(reply, status);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/protocol?rule=general-sepsis")]
    public async Task Whoever_asks_for_the_head_alone_gets_it(string address)
    {
        using var client = api.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var reply = await client.SendAsync(request, Support.Api.Stop);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/xml, text/html;q=0.9", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("*/*", 200)]
    [InlineData("application/*", 200)]
    [InlineData("text/html, application/json;q=0.1", 200)]
    public async Task Answers_are_json_or_nothing(string accept, int status)
    {
        using var reply = await api.GetAsync("/v1/protocols", ("Accept", accept));

        Assert.Equal(status, (int)reply.StatusCode);
        if (status != 200)
        {
            await AssertProblemAsync(reply, status);
        }
    }

    [Theory]
    [InlineData("app-7.retry_2", true)]
    [InlineData("has space", false)]
    [InlineData("<script>", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789", false)]
    public async Task The_callers_request_id_comes_back_when_it_is_safe(string id, bool isKept)
    {
        using var reply = await api.GetAsync("/v1/protocols", ("X-Request-Id", id));

        var given = Assert.Single(reply.Headers.GetValues("X-Request-Id"));
        Assert.Equal(isKept, given == id);
        Assert.Matches("^[A-Za-z0-9._-]{1,64}$", given);
    }

    [Fact]
    public async Task Every_response_has_safe_headers_and_no_server_name()
    {
        using var reply = await api.GetAsync("/v1/protocols");

        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(
            "frame-ancestors 'none'",
            Assert.Single(reply.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.False(reply.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_root_leads_a_developer_to_swagger_ui()
    {
        using var reply = await api.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.Equal("/swagger", reply.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_is_told(string address, string status)
    {
        using var reply = await api.GetAsync(address);

        var body = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
        Assert.Equal(status, body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Over_the_rate_is_a_429_that_says_when_to_come_back()
    {
        await using var limited = new Support.Api().With("Limits:RequestsPerMinute", "2");
        using var first = await limited.GetAsync("/v1/protocols");
        using var second = await limited.GetAsync("/v1/protocols");

        using var third = await limited.GetAsync("/v1/protocols");

        Assert.True(first.IsSuccessStatusCode && second.IsSuccessStatusCode);
        await AssertProblemAsync(third, 429);
        Assert.NotNull(third.Headers.RetryAfter);
        using var health = await limited.GetAsync("/health/live");
        Assert.True(health.IsSuccessStatusCode);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage reply, int status)
    {
        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
        var problem = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
        Assert.Equal(
            Assert.Single(reply.Headers.GetValues("X-Request-Id")),
            problem.GetProperty("requestId").GetString()
        );
    }
}
