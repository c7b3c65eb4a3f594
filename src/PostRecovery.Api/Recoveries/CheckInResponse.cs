using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>A check-in with its answer: that of /v1/triage, and how it stands in the course of the recovery.</summary>
internal sealed record CheckInResponse : TriageResponse
{
    [SetsRequiredMembers]
    public CheckInResponse(
        TriageResponse answer,
        string id,
        string at,
        string change,
        TriageRequest report
    )
        : base(answer) => (Id, At, Change, Report) = (id, at, change, report);

    /// <summary>Its id.</summary>
    [JsonPropertyOrder(-1)]
    public string Id { get; init; }

    /// <summary>When the patient felt like that, RFC 3339 in UTC.</summary>
    [JsonPropertyOrder(-1)]
    public string At { get; init; }

    /// <summary>Against the check-in before it, by urgency first and at the same urgency by pain: <c>first</c>, <c>better</c>, <c>same</c> or <c>worse</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Change { get; init; }

    /// <summary>When to ask the patient again; left out when the protocol does not say.</summary>
    [JsonPropertyOrder(1)]
    public NextCheckInResponse? NextCheckIn { get; init; }

    /// <summary>The whole report as it was judged: with the time since, what the recovery knows, and what was worked out (see <c>notices</c>).</summary>
    [JsonPropertyOrder(1)]
    public TriageRequest Report { get; init; }
}

/// <summary>When to ask the patient again. It never replaces <c>contact</c>.</summary>
/// <param name="At">By when, RFC 3339 in UTC.</param>
/// <param name="Within">The time from the check-in, as an ISO 8601 duration.</param>
/// <param name="Text">What to tell the patient.</param>
/// <param name="DesignChoice">What in it is this project's own choice and no guideline's.</param>
internal sealed record NextCheckInResponse(
    string At,
    string Within,
    string Text,
    string DesignChoice
);

/// <summary>The timeline of a recovery, the oldest check-in first.</summary>
/// <param name="Items">The check-ins.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next page; left out on the last one.</param>
internal sealed record CheckInListResponse(
    IReadOnlyList<CheckInResponse> Items,
    string? NextCursor
);
