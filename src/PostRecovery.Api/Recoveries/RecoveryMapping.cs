using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>The one place that knows a recovery as it is sent, kept and shown.</summary>
internal static class RecoveryMapping
{
    /// <summary>What is kept of a recovery that was sent without faults.</summary>
    public static StoredRecovery ToStored(
        this SentReport sent,
        string id,
        string clientId,
        Protocol protocol,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            ClientId = clientId,
            CreatedAt = now,
            Reference = sent.Text("reference"),
            HealthProcedure = sent.Request.ProcedureType!,
            HealthPerformedAt = sent.Text("performedAt")!,
            HealthBackground = new Background(sent.Request).ToJson(),
            NextDueAt = FirstDue(now, protocol),
        };

    /// <summary>A recovery as it is shown.</summary>
    public static RecoveryResponse ToResponse(
        this StoredRecovery stored,
        CheckInResponse? latest = null
    ) =>
        stored.Registered(stored.NextDueAt) with
        {
            Urgency = stored.HealthLastRank is { } rank ? ((Urgency)rank).Code() : null,
            Rank = stored.HealthLastRank,
            LastCheckInAt = stored.LastAt is { } at ? Rfc3339.Write(at) : null,
            Latest = latest,
        };

    /// <summary>A recovery as it was when it was registered by a protocol, whatever came since.</summary>
    public static RecoveryResponse AsRegistered(this StoredRecovery stored, Protocol protocol) =>
        stored.Registered(FirstDue(stored.CreatedAt, protocol));

    /// <summary>A patient who never checks in has not said that all is well, so the first check-in is due as after self-care.</summary>
    private static DateTimeOffset? FirstDue(DateTimeOffset createdAt, Protocol protocol) =>
        createdAt + protocol.FollowUp?.After(Urgency.SelfCare).Duration;

    private static RecoveryResponse Registered(this StoredRecovery stored, DateTimeOffset? due)
    {
        var known = Background.Of(stored.HealthProcedure, stored.HealthBackground).Known;
        return new()
        {
            Id = stored.Id,
            Reference = stored.Reference,
            CreatedAt = Rfc3339.Write(stored.CreatedAt),
            ProcedureType = stored.HealthProcedure,
            PerformedAt = stored.HealthPerformedAt,
            Anaesthesia = known.Anaesthesia,
            CatheterHours = known.CatheterHours,
            OperationMinutes = known.OperationMinutes,
            AgeYears = known.AgeYears,
            Findings = known.Findings,
            NextCheckInAt = due is { } moment ? Rfc3339.Write(moment) : null,
        };
    }
}
