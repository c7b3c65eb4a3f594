using System.Collections.Frozen;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>How a patient is now: a report without the procedure and the time since it, which the recovery knows.</summary>
/// <remarks>What the recovery knows besides is carried in where the check-in does not say otherwise.</remarks>
internal sealed record CheckInRequest : TriageRequest
{
    /// <summary>The properties of a check-in.</summary>
    public static BodyShape Shape { get; } =
        new(
            "a check-in",
            BodyShape.Report.Members.Except(["procedureType", "daysSince"]).ToFrozenSet(),
            new[] { "at" }.ToFrozenSet(),
            new Dictionary<string, string>
            {
                ["procedureType"] = "The recovery says which procedure it was.",
                ["daysSince"] = "It is worked out from the recovery's performedAt; send 'at'.",
            }.ToFrozenDictionary()
        );

    /// <summary>When the patient felt like that: RFC 3339 with offset. Left out, it is now. Not before the procedure and not more than 5 minutes ahead.</summary>
    public string? At { get; set; }
}
