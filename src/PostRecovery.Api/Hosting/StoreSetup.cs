using Microsoft.Extensions.DependencyInjection.Extensions;
using PostRecovery.Store;

namespace PostRecovery.Api.Hosting;

/// <summary>Finds the store in the configuration, and makes its tables known to the features.</summary>
internal static class StoreSetup
{
    /// <summary>The store that the section <c>Store</c> names; without one, a file in the working directory.</summary>
    public static StoreOptions Options(IConfiguration configuration) =>
        new(
            configuration["Store:Provider"] is { Length: > 0 } provider
                ? provider
                : StoreOptions.Sqlite,
            configuration["Store:ConnectionString"] is { Length: > 0 } connection
                ? connection
                : "Data Source=postrecovery.db"
        );

    public static void AddStore(
        this IServiceCollection services,
        StoreOptions options,
        IConfiguration configuration
    )
    {
        services.AddSingleton(KeyRetention.Period.Of(configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Database.Open(options));
        services.AddSingleton<Store.Recoveries>();
        services.AddSingleton<CheckIns>();
        services.AddSingleton<Idempotency>();
        services.AddSingleton<KeptProtocols>();
        services.AddSingleton<Store.Clients>();
        services.AddSingleton<StoreStart>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreStart>());
        services.AddHostedService<KeyRetention>();
    }
}
