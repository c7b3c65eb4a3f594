using System.Globalization;

namespace PostRecovery.Store.Audit;

/// <summary>The end of a client's chain.</summary>
public sealed record AuditHead
{
    /// <summary>The client whose chain it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>How many entries it has.</summary>
    public required long Seq { get; init; }

    /// <summary>The hash of its last entry.</summary>
    public required string Hash { get; init; }

    /// <summary>What <see cref="ToString"/> wrote; null when the line is something else.</summary>
    public static AuditHead? Parse(string line) =>
        line.Split(' ') is [var client, var seq, { Length: 64 } hash]
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new()
            {
                ClientId = client,
                Seq = length,
                Hash = hash,
            }
            : null;

    /// <summary>Client, length and hash, with a space between.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ClientId} {Seq} {Hash}");
}
