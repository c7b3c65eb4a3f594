using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The whole program in memory, asked over HTTP. The wire is read as JSON and not through our own types, so that a renamed property fails.</summary>
public sealed class Api : WebApplicationFactory<Program>
{
    private readonly StoreFile store = new();
    private readonly Dictionary<string, string> settings;

    public Api() =>
        settings = new()
        {
            ["Serilog:MinimumLevel:Default"] = "Fatal",
            ["Store:ConnectionString"] = store.ConnectionString,

            // The case library alone is nearly as many reports as the limit lets through in a minute.
            ["Limits:RequestsPerMinute"] = "100000000",
        };

    /// <summary>The program with one setting more.</summary>
    public Api With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public async Task<(int Status, JsonElement Body)> PostAsync(
        string address,
        string json,
        string contentType = "application/json"
    )
    {
        using var client = CreateClient();
        using var content = new StringContent(json, Encoding.UTF8, contentType);
        using var reply = await client.PostAsync(new Uri(address, UriKind.Relative), content, Stop);
        return ((int)reply.StatusCode, await reply.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    public Task<(int Status, JsonElement Body)> TriageAsync(string json) =>
        PostAsync("/v1/triage", json);

    public async Task<HttpResponseMessage> GetAsync(
        string address,
        params (string Name, string Value)[] headers
    )
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, Stop);
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        store.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (setting, value) in settings)
        {
            builder.UseSetting(setting, value);
        }
    }
}
