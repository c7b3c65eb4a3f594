using System.Security.Cryptography;
using System.Text.Json;

namespace PostRecovery.Store.Audit;

/// <summary>A link of a client's chain.</summary>
/// <remarks>
/// The hash is of the previous hash and of every column that stays for good. Health data is bound by a salted commitment only, so that it
/// can be erased and the chain still holds.
/// </remarks>
internal record AuditRow
{
    /// <summary>What the first link of a chain follows.</summary>
    public const string Start = "";

    public required string ClientId { get; init; }
    public required long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public required string RecoveryId { get; init; }
    public string? CheckInId { get; init; }
    public string? ProtocolDigest { get; init; }
    public string? Commitment { get; init; }
    public string? HealthDetail { get; init; }
    public string? Salt { get; init; }
    public required string PreviousHash { get; init; }
    public string Hash { get; init; } = "";

    /// <summary>An entry in its place.</summary>
    public static AuditRow After(AuditHead head, AuditEntry entry)
    {
        var salt = entry.HealthDetail is null
            ? null
            : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var row = new AuditRow
        {
            ClientId = entry.ClientId,
            Seq = head.Seq + 1,
            // As it will be read back.
            At = DateTimeOffset.FromUnixTimeMilliseconds(entry.At.ToUnixTimeMilliseconds()),
            Kind = entry.Kind,
            RecoveryId = entry.RecoveryId,
            CheckInId = entry.CheckInId,
            ProtocolDigest = entry.ProtocolDigest,
            Commitment = salt is null ? null : Commit(salt, entry.HealthDetail!),
            HealthDetail = entry.HealthDetail,
            Salt = salt,
            PreviousHash = head.Hash,
        };
        return row with { Hash = row.ComputeHash() };
    }

    /// <summary>SHA-256 of salt and detail, hexadecimal.</summary>
    public static string Commit(string salt, string detail) => Sha256Text.Of(salt + detail);

    /// <summary>The hash that this row has to have.</summary>
    public string ComputeHash() =>
        Sha256Text.Of(
            JsonSerializer.Serialize(
                new object?[]
                {
                    PreviousHash,
                    ClientId,
                    Seq,
                    At.ToUnixTimeMilliseconds(),
                    Kind,
                    RecoveryId,
                    CheckInId,
                    ProtocolDigest,
                    Commitment,
                }
            )
        );
}
