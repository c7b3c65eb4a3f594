using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>A recovery that is followed, read from what is kept.</summary>
/// <param name="Stored">What is kept.</param>
internal sealed record Recovery(StoredRecovery Stored)
{
    /// <summary>When the procedure was performed.</summary>
    public DateTimeOffset PerformedAt { get; } = Rfc3339.Read(Stored.HealthPerformedAt)!.Value;

    /// <summary>What does not change meanwhile.</summary>
    public Background Background { get; } =
        Background.Of(Stored.HealthProcedure, Stored.HealthBackground);
}
