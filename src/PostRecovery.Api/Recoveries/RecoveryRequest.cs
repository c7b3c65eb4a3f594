using System.Collections.Frozen;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>A procedure whose recovery is to be followed, with what about the patient does not change meanwhile.</summary>
internal sealed record RecoveryRequest : TriageRequest
{
    /// <summary>Why a recovery does not take what changes from day to day.</summary>
    public const string InCheckIn = "How the patient is belongs in a check-in.";

    /// <summary>The longest reference, in characters.</summary>
    public const int LongestReference = 64;

    /// <summary>The properties of a recovery.</summary>
    public static BodyShape Shape { get; } =
        new(
            "a recovery",
            new[]
            {
                "procedureType",
                "anaesthesia",
                "catheterHours",
                "operationMinutes",
                "ageYears",
                "findings",
            }.ToFrozenSet(),
            new[] { "performedAt", "reference" }.ToFrozenSet(),
            new[] { "painLevel", "fever", "weakness", "painTrend", "daysSince" }.ToFrozenDictionary(
                name => name,
                _ => InCheckIn
            )
        );

    /// <summary>When the procedure was performed: RFC 3339 with offset. Not more than 5 minutes ahead, and not more than 3650 days ago.</summary>
    public string? PerformedAt { get; set; }

    /// <summary>The app's own opaque id, 1 to 64 characters. Nothing that names a patient.</summary>
    public string? Reference { get; set; }
}
