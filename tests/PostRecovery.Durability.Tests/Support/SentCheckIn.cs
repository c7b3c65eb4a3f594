namespace PostRecovery.Durability.Tests.Support;

/// <summary>A check-in that was sent, once or more often, always the same.</summary>
/// <param name="At">Its moment, by which it is known among those of its recovery.</param>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Body">Its body.</param>
internal sealed record SentCheckIn(string At, string Key, string Body)
{
    /// <summary>The first answer; null while it was not acknowledged.</summary>
    public string? Answer { get; set; }

    /// <summary>The id that the first answer gave it.</summary>
    public string? Id { get; set; }
}
