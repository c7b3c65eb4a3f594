using System.Text.Json;

namespace PostRecovery.Store.Audit;

/// <summary>Something that happened to a recovery, before it has a place in the trail.</summary>
internal sealed record AuditEntry
{
    public const string RecoveryCreated = "recovery_created";
    public const string CheckInJudged = "check_in";
    public const string RecoveryErased = "recovery_erased";

    public required string ClientId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public required string RecoveryId { get; init; }
    public string? CheckInId { get; init; }
    public string? ProtocolDigest { get; init; }

    /// <summary>What an erasure has to take away again: the rank and the hash of the report, as JSON.</summary>
    public string? HealthDetail { get; init; }

    public static AuditEntry Created(StoredRecovery recovery) =>
        new()
        {
            ClientId = recovery.ClientId,
            At = recovery.CreatedAt,
            Kind = RecoveryCreated,
            RecoveryId = recovery.Id,
        };

    public static AuditEntry Judged(StoredCheckIn checkIn) =>
        new()
        {
            ClientId = checkIn.ClientId,
            At = checkIn.ReceivedAt,
            Kind = CheckInJudged,
            RecoveryId = checkIn.RecoveryId,
            CheckInId = checkIn.Id,
            ProtocolDigest = checkIn.ProtocolDigest,
            HealthDetail = Detail(checkIn.HealthRank, checkIn.HealthReport),
        };

    public static AuditEntry Erased(string clientId, string recoveryId, DateTimeOffset at) =>
        new()
        {
            ClientId = clientId,
            At = at,
            Kind = RecoveryErased,
            RecoveryId = recoveryId,
        };

    public static string Detail(int rank, string report) =>
        JsonSerializer.Serialize(new { rank, reportHash = Sha256Text.Of(report) });
}
