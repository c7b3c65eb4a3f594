using System.Net;

namespace PostRecovery.Durability.Tests.Support;

/// <summary>What the service says it keeps of a recovery.</summary>
internal static class Timeline
{
    /// <summary>Every check-in, page by page.</summary>
    public static async Task<IReadOnlyList<(string Id, string At)>> ReadAsync(
        HttpClient client,
        string recoveryId
    )
    {
        var kept = new List<(string, string)>();
        string? cursor = null;
        do
        {
            var (status, text) = await Wire.GetAsync(
                client,
                $"/v1/recoveries/{recoveryId}/check-ins?limit=50"
                    + (cursor is null ? "" : $"&cursor={cursor}")
            );
            Assert.Equal(HttpStatusCode.OK, status);
            var page = Wire.Parse(text);
            kept.AddRange(
                page.GetProperty("items")
                    .EnumerateArray()
                    .Select(item =>
                        (item.GetProperty("id").GetString()!, item.GetProperty("at").GetString()!)
                    )
            );
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        } while (cursor is not null);
        return kept;
    }
}
