using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PostRecovery.Api.Tests;

public sealed class StartTests(WebApplicationFactory<Program> factory)
    : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task An_unknown_address_is_a_404()
    {
        using var client = factory.CreateClient();

        var reply = await client.GetAsync(
            new Uri("/nowhere", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }
}
