using Microsoft.AspNetCore.Authentication;

namespace PostRecovery.Api.Clients;

/// <summary>Everything under /v1 is for clients with a key; health, the protocol's page and the documentation are for anyone.</summary>
internal static class ApiKeys
{
    /// <summary>The header that carries a key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>The name of the scheme, here and in the OpenAPI document.</summary>
    public const string Scheme = "ApiKey";

    /// <summary>Whether a path is for clients only.</summary>
    public static bool IsGuarded(PathString path) =>
        path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase);

    public static void AddClients(this IServiceCollection services)
    {
        services.AddSingleton<KnownClients>();
        services
            .AddAuthentication(Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Scheme, configureOptions: null);
    }

    /// <summary>Finds out who calls, so that the rate is counted by client.</summary>
    public static void UseClients(this IApplicationBuilder app) => app.UseAuthentication();

    /// <summary>Refuses whoever is not a client. By path, so that no endpoint can be forgotten.</summary>
    public static void UseClientsOnly(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                IsGuarded(context.Request.Path)
                && context.User.Identity?.IsAuthenticated is not true
                    ? context.ChallengeAsync()
                    : next(context)
        );
}
