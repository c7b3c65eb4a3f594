using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The whole program in memory on a store file and a clock of the test's own, to follow patients with.</summary>
internal sealed class FollowingApi(StoreFile store, TestClock clock, string? protocol = null)
    : WebApplicationFactory<Program>
{
    /// <summary>A recovery is registered with this much unless a test says more.</summary>
    public const string Epidural =
        """{ "procedureType": "epidural", "performedAt": "2026-03-06T10:00:00+01:00" }""";

    public TestClock Clock { get; } = clock;

    /// <summary>The language that is asked for; null for none.</summary>
    public string? Language { get; set; }

    /// <summary>A new client's key.</summary>
    public async Task<string> AddClientAsync(string name) =>
        (await Services.GetRequiredService<Store.Clients>().AddAsync(name, Api.Stop))!;

    public Task<Reply> GetAsync(string address, string? clientKey = null) =>
        SendAsync(HttpMethod.Get, address, null, null, clientKey);

    public Task<Reply> PostAsync(
        string address,
        string? body,
        string? key = null,
        string? clientKey = null
    ) => SendAsync(HttpMethod.Post, address, body, key, clientKey);

    public Task<Reply> DeleteAsync(string address, string? clientKey = null) =>
        SendAsync(HttpMethod.Delete, address, null, null, clientKey);

    /// <summary>Registers a recovery, and gives its id.</summary>
    public async Task<string> RegisterAsync(string body = Epidural, string? clientKey = null)
    {
        var reply = await PostAsync("/v1/recoveries", body, null, clientKey);
        Assert.Equal(201, reply.Status);
        return reply.String("id");
    }

    /// <summary>Checks in, and gives the answer.</summary>
    public async Task<Reply> CheckInAsync(string recovery, string body, string? key = null)
    {
        var reply = await PostAsync($"/v1/recoveries/{recovery}/check-ins", body, key);
        Assert.True(reply.Status == 201, reply.Text);
        return reply;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Store:ConnectionString", store.ConnectionString);
        if (protocol is not null)
        {
            builder.UseSetting("Protocol:Path", protocol);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    private async Task<Reply> SendAsync(
        HttpMethod method,
        string address,
        string? body,
        string? key,
        string? clientKey
    )
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (clientKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", clientKey);
        }

        if (Language is not null)
        {
            request.Headers.Add("Accept-Language", Language);
        }

        using var reply = await client.SendAsync(request, Api.Stop);
        return new(
            (int)reply.StatusCode,
            reply.Headers,
            reply.Content.Headers.ContentType?.ToString(),
            await reply.Content.ReadAsStringAsync(Api.Stop)
        )
        {
            Languages = [.. reply.Content.Headers.ContentLanguage],
        };
    }
}
