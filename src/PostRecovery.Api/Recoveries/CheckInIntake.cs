using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>Reads a check-in against its recovery: the time since is worked out, and what the recovery knows is carried in.</summary>
internal static class CheckInIntake
{
    private const string AtPointer = "/at";

    /// <summary>The report to be judged, when it tells of, and everything wrong with it.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="recovery">The recovery; null when the client has none, and then the readable part alone counts.</param>
    /// <param name="judging">The protocol.</param>
    /// <param name="now">The time when none was sent.</param>
    public static CheckIn Read(
        JsonElement body,
        Recovery? recovery,
        JudgingProtocol judging,
        DateTimeOffset now
    )
    {
        var shape = CheckInRequest.Shape;
        var sent = TriageRequestReader.Read(body, shape);
        var (at, wrongTime) = When(sent, recovery, now);
        var request = recovery is null
            ? sent.Request
            : recovery.Background.CarriedInto(sent, judging.Protocol.Vocabulary);
        if (recovery is not null && at is { } moment)
        {
            var since = TimeSince.Between(recovery.PerformedAt, moment);
            request = request with
            {
                DaysSince = since.Days,
                HoursSince =
                    request.HoursSince ?? (sent.IsFaulty("/hoursSince") ? null : since.Hours),
            };
        }

        ImmutableArray<Fault> faults =
        [
            .. sent.Faults,
            .. Intake.Check(sent, request, body, shape, judging),
            .. wrongTime is null ? [] : new[] { wrongTime },
        ];
        return new(request, at ?? now, faults);
    }

    private static (DateTimeOffset? At, Fault? Wrong) When(
        SentReport sent,
        Recovery? recovery,
        DateTimeOffset now
    )
    {
        if (sent.Text("at") is not { } text)
        {
            // Two clocks can differ: what comes in the moment after the procedure or after another check-in does not come before it.
            return sent.IsFaulty(AtPointer) ? (null, null)
                : recovery is null ? (now, null)
                : now - recovery.PerformedAt > TimeSince.Longest ? (null, OutOfRange(recovery))
                : recovery.Stored.LastAt is { } last && last > now ? (last.AddMilliseconds(1), null)
                : (now < recovery.PerformedAt ? recovery.PerformedAt : now, null);
        }

        if (Rfc3339.Read(text) is not { } at)
        {
            return (
                null,
                new(
                    AtPointer,
                    FaultCodes.NotATime,
                    "When the patient felt like that: this is not a time.",
                    text.AsJson(),
                    Rfc3339.Allowed
                )
            );
        }

        var isInRange =
            at <= now + TimeSince.Tolerance
            && (
                recovery is null
                || (recovery.PerformedAt <= at && at - recovery.PerformedAt <= TimeSince.Longest)
            );
        return isInRange ? (at, null) : (null, OutOfRange(recovery, text));
    }

    private static Fault OutOfRange(Recovery? recovery, string? text = null) =>
        new(
            AtPointer,
            FaultCodes.OutOfRange,
            "When the patient felt like that.",
            text?.AsJson(),
            recovery is null
                ? "not in the future"
                : $"not before {recovery.Stored.HealthPerformedAt}, not in the future, and at most 3650 days after the procedure"
        );
}
