using PostRecovery.Api.Hosting;

namespace PostRecovery.Api.Recoveries;

/// <summary>Everything that follows a patient over days.</summary>
internal static class RecoverySetup
{
    public static void AddRecoveries(this IServiceCollection services)
    {
        services.AddSingleton<Claims>();
        services.AddSingleton<RecoveryKeeping>();
        services.AddSingleton<CheckInKeeping>();
        services.AddSingleton<CheckInAnswers>();
    }

    public static void MapRecoveryFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapRecoveries();
        routes.MapCheckIns();
        routes.MapTimeline();
        routes.MapReplay();
    }
}
