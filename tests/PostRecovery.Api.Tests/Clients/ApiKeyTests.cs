using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace PostRecovery.Api.Tests.Clients;

/// <summary>Who may call in Production.</summary>
public sealed class ApiKeyTests : IAsyncDisposable
{
    private readonly Support.Api api = new Support.Api().With("environment", "Production");

    [Theory]
    [InlineData("/v1/protocols", null)]
    [InlineData("/V1/protocols", null)]
    [InlineData("/v1/protocols", "")]
    [InlineData("/v1/protocols", "pr_nobodys")]
    [InlineData("/v1/nowhere", null)]
    public async Task Without_a_known_key_there_is_a_problem_with_a_safety_net(
        string address,
        string? key
    )
    {
        using var reply = await GetAsync(address, key);

        var problem = await reply.Content.ReadFromJsonAsync<JsonElement>(Support.Api.Stop);
        Assert.Equal(401, (int)reply.StatusCode);
        Assert.Equal("/problems/no-key", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("safetyNet")[0].GetProperty("text").GetString()!);
        Assert.Equal("ApiKey", reply.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_known_key_is_let_in()
    {
        using var reply = await GetAsync("/v1/protocols", await AddClientAsync("app"));

        Assert.Equal(200, (int)reply.StatusCode);
    }

    [Fact]
    public async Task A_renewed_clients_old_key_is_refused()
    {
        var old = await AddClientAsync("app");
        var now = await api
            .Services.GetRequiredService<Store.Clients>()
            .RenewAsync("app", Support.Api.Stop);

        using var refused = await GetAsync("/v1/protocols", old);
        using var taken = await GetAsync("/v1/protocols", now);

        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Equal(200, (int)taken.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task What_is_not_for_clients_needs_no_key(string address)
    {
        using var reply = await GetAsync(address, key: null);

        Assert.Equal(200, (int)reply.StatusCode);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private Task<HttpResponseMessage> GetAsync(string address, string? key) =>
        key is null ? api.GetAsync(address) : api.GetAsync(address, ("X-Api-Key", key));

    private async Task<string> AddClientAsync(string name) =>
        (await api.Services.GetRequiredService<Store.Clients>().AddAsync(name, Support.Api.Stop))!;
}
