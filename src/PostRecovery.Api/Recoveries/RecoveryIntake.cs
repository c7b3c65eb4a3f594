using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Recoveries;

/// <summary>Reads a recovery to be registered, with every fault of it.</summary>
internal static class RecoveryIntake
{
    /// <summary>What was sent, and everything wrong with it.</summary>
    public static (SentReport Sent, ImmutableArray<Fault> Faults) Read(
        JsonElement body,
        JudgingProtocol judging,
        DateTimeOffset now
    )
    {
        var shape = RecoveryRequest.Shape;
        var sent = TriageRequestReader.Read(body, shape);
        return (
            sent,
            [
                .. sent.Faults,
                .. Intake.Check(sent, sent.Request, body, shape, judging),
                .. Symptoms(sent.Request, judging),
                .. PerformedAt(sent, now),
                .. ReferenceFaults("/reference", sent.Text("reference")),
            ]
        );
    }

    /// <summary>Whether a fault is a symptom at a place where only what does not change belongs: said, and not to be overheard.</summary>
    public static bool IsSymptom(Fault fault) =>
        fault.Code == FaultCodes.UnknownProperty
        && fault.Pointer.StartsWith("/findings/", StringComparison.Ordinal);

    /// <summary>What is wrong with a reference; nothing when there is none.</summary>
    public static IEnumerable<Fault> ReferenceFaults(string pointer, string? reference)
    {
        if (
            reference is not null
            && (
                reference.EnumerateRunes().Count() is 0 or > RecoveryRequest.LongestReference
                || reference.Any(char.IsControl)
            )
        )
        {
            yield return new(
                pointer,
                FaultCodes.OutOfRange,
                "The app's own id of the recovery.",
                reference.AsJson(),
                $"1 to {RecoveryRequest.LongestReference} characters, none of them a control character"
            );
        }
    }

    /// <summary>An answer of today would stand in every later check-in as if it had been asked again.</summary>
    private static IEnumerable<Fault> Symptoms(TriageRequest request, JudgingProtocol judging) =>
        from finding in request.Findings ?? new Dictionary<string, string>()
        where judging.Protocol.Vocabulary.At($"findings.{finding.Key}") is { IsSymptom: true }
        select new Fault(
            JsonPointer.Member("/findings", finding.Key),
            FaultCodes.UnknownProperty,
            $"'{finding.Key}' is not a property of a recovery. {RecoveryRequest.InCheckIn}",
            finding.Value.AsJson(),
            "a finding of /v1/vocabulary whose kind is not symptom"
        );

    private static IEnumerable<Fault> PerformedAt(SentReport sent, DateTimeOffset now)
    {
        const string Pointer = "/performedAt";
        var text = sent.Text("performedAt");
        if (text is null)
        {
            if (!sent.IsFaulty(Pointer))
            {
                yield return new(
                    Pointer,
                    FaultCodes.Required,
                    "'performedAt' is required.",
                    Allowed: Rfc3339.Allowed
                );
            }
        }
        else if (Rfc3339.Read(text) is not { } performedAt)
        {
            yield return new(
                Pointer,
                FaultCodes.NotATime,
                "When the procedure was performed: this is not a time.",
                text.AsJson(),
                Rfc3339.Allowed
            );
        }
        else if (performedAt > now + TimeSince.Tolerance || now - performedAt > TimeSince.Longest)
        {
            yield return new(
                Pointer,
                FaultCodes.OutOfRange,
                "When the procedure was performed.",
                text.AsJson(),
                "not in the future, and not more than 3650 days ago"
            );
        }
    }
}
