namespace PostRecovery.Store.Audit;

/// <summary>A link of a chain beside the check-in that it is about, as that stands now.</summary>
internal sealed record AuditedRow : AuditRow
{
    public string? HealthReport { get; init; }
    public int? HealthRank { get; init; }
    public string? JudgedBy { get; init; }

    /// <summary>What is wrong with the row itself, its place aside; null when nothing is.</summary>
    public string? Fault =>
        Hash != ComputeHash() ? "was changed"
        : HealthDetail is null ? null
        : Salt is null || Commitment != Commit(Salt, HealthDetail)
            ? "has a health_detail other than it was made with"
        : HealthReport is null ? $"is about check-in {CheckInId}, which is gone"
        : HealthDetail != AuditEntry.Detail(HealthRank!.Value, HealthReport)
        || ProtocolDigest != JudgedBy
            ? $"is about check-in {CheckInId}, which was changed"
        : null;
}
