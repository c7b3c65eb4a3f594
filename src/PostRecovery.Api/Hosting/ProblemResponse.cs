using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>What went wrong, after RFC 9457. It never means that nothing is wrong with the patient.</summary>
internal sealed record ProblemResponse
{
    /// <summary>What kind of problem it is; documented in the README.</summary>
    public required string Type { get; init; }

    /// <summary>The kind in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Detail { get; init; }

    /// <summary>Every fault of the request at once; of more than 100 the first 100.</summary>
    public IReadOnlyList<Fault>? Errors { get; init; }

    /// <summary>
    /// For a faulty symptom report: the level that its readable part reaches on its own. More answers can only raise it.
    /// Left out when that is self-care, which must never be read as an all-clear.
    /// </summary>
    public string? UrgencyAtLeast { get; init; }

    /// <summary>Who acts at that level, and by when.</summary>
    public ContactResponse? Contact { get; init; }

    /// <summary>What to do if unwell meanwhile. Always show it.</summary>
    public required IReadOnlyList<SafetyNetResponse> SafetyNet { get; init; }

    /// <summary>The id of the request, also in the header <c>X-Request-Id</c>.</summary>
    public required string RequestId { get; init; }
}
