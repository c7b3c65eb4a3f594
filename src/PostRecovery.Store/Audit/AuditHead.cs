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

    /// <summary>The heads in what an earlier verification printed. Its faults and its sum are passed over, and nothing else.</summary>
    /// <exception cref="ArgumentException">A line is something else, or there is no head at all: then nothing would be compared.</exception>
    public static IReadOnlyList<AuditHead> ParseAll(IReadOnlyList<string> lines)
    {
        var heads = new List<AuditHead>();
        foreach (var (index, line) in lines.Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (Parse(words) is { } head)
            {
                heads.Add(head);
            }
            else if (
                words
                is not (
                    []
                    or ["FAULT", ..]
                    or [_, "entries", "in", ..]
                    or [_, "expected", "heads", ..]
                )
            )
            {
                throw new ArgumentException($"Line {index + 1} is no head of a chain.");
            }
        }

        return heads.Count > 0
            ? heads
            : throw new ArgumentException("There is no head of a chain to compare with.");
    }

    private static AuditHead? Parse(string[] words) =>
        words is [var client, var seq, { Length: 64 } hash]
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
