namespace PostRecovery.Triage.Protocols;

/// <summary>A publication that a rule, cause or advice item rests on.</summary>
public sealed record Source
{
    /// <summary>Kebab-case id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Title, with the part that was read.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Year of publication; null when the source gives none.</summary>
    public int? Year { get; init; }

    /// <summary>Where to read it; null for general knowledge.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it was read while writing; false: awaits confirmation by a clinician.</summary>
    public required bool Checked { get; init; }
}
