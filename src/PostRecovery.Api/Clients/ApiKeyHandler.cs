using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PostRecovery.Api.Hosting;

namespace PostRecovery.Api.Clients;

/// <summary>Tells which client sent a request, by its key.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KnownClients clients,
    IHostEnvironment environment,
    Problems problems
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!ApiKeys.IsGuarded(Request.Path))
        {
            return AuthenticateResult.NoResult();
        }

        if (!Request.Headers.TryGetValue(ApiKeys.Header, out var sent))
        {
            return environment.IsDevelopment()
                ? Known(Caller.Developer, Caller.Developer)
                : AuthenticateResult.NoResult();
        }

        return await clients.FindAsync(sent.ToString(), Context.RequestAborted) is { } client
            ? Known(client.Id, client.Name)
            : AuthenticateResult.Fail("Nobody has this key.");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = ApiKeys.Scheme;
        return problems.WriteAsync(Context, StatusCodes.Status401Unauthorized);
    }

    private AuthenticateResult Known(string id, string name)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name)],
            Scheme.Name
        );
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }
}
