using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>A check-in judged again.</summary>
/// <param name="Same">Whether the protocol that judged it gives the report that is kept the very level that was recorded.</param>
/// <param name="Recorded">What was recorded when it was judged.</param>
/// <param name="Answer">The answer by that protocol, made again.</param>
/// <param name="Current">What the current protocol says to the same report.</param>
internal sealed record ReplayResponse(
    bool Same,
    RecordedResponse Recorded,
    CheckInResponse Answer,
    CurrentAnswerResponse Current
);

/// <summary>What was recorded when a check-in was judged.</summary>
/// <param name="Urgency">How urgent it was.</param>
/// <param name="Rank">The same as a number, 5 for an emergency to 1 for self-care.</param>
/// <param name="ReceivedAt">When it came in, RFC 3339 in UTC.</param>
/// <param name="ProtocolDigest">The protocol that judged it.</param>
internal sealed record RecordedResponse(
    string Urgency,
    int Rank,
    string ReceivedAt,
    string ProtocolDigest
);

/// <summary>What the current protocol says to a report of before.</summary>
/// <param name="Same">Whether it gives the level that was recorded.</param>
/// <param name="Answer">Its answer.</param>
internal sealed record CurrentAnswerResponse(bool Same, TriageResponse Answer);
