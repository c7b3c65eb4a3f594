using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>Judges a check-in by a protocol and by what came before it.</summary>
internal static class CheckInJudging
{
    /// <summary>What is kept of a check-in: the report with what earlier ones tell, and how urgent it is.</summary>
    /// <param name="checkIn">The check-in, free of faults.</param>
    /// <param name="recovery">The recovery it belongs to.</param>
    /// <param name="earlier">The check-ins at or before its time, the latest first.</param>
    /// <param name="judging">The protocol.</param>
    /// <param name="id">Its id.</param>
    /// <param name="now">When it came in.</param>
    public static StoredCheckIn Judge(
        CheckIn checkIn,
        StoredRecovery recovery,
        IReadOnlyList<StoredCheckIn> earlier,
        JudgingProtocol judging,
        string id,
        DateTimeOffset now
    )
    {
        var protocol = judging.Protocol;
        var before = earlier.Select(PointOf).ToList();
        var derived = Course.Derive(
            checkIn.Report.ToReport(),
            checkIn.At,
            before.AsEnumerable().Reverse(),
            protocol.FollowUp,
            protocol.Vocabulary
        );
        var report = derived.Aggregate(checkIn.Report, (sum, one) => sum.With(one.Fact));
        var point = new CoursePoint(
            checkIn.At,
            report.PainLevel!.Value,
            protocol.UrgencyOf(report.ToReport())
        );
        return new()
        {
            Id = id,
            RecoveryId = recovery.Id,
            ClientId = recovery.ClientId,
            At = checkIn.At,
            ReceivedAt = now,
            HealthReport = StoredReport.Write(report),
            HealthNotices = StoredNotice.Write(derived),
            HealthChange = CodeOf(Course.Change(before.Count == 0 ? null : before[0], point)),
            HealthRank = (int)point.Urgency,
            ProtocolDigest = protocol.Digest,
            NextDueAt = checkIn.At + protocol.FollowUp?.After(point.Urgency).Duration,
        };
    }

    /// <summary>What a check-in adds to the course.</summary>
    public static CoursePoint PointOf(StoredCheckIn checkIn) =>
        new(
            checkIn.At,
            StoredReport.PainLevelOf(checkIn.HealthReport),
            (Urgency)checkIn.HealthRank
        );

    private static string CodeOf(CourseChange change) =>
        change switch
        {
            CourseChange.First => "first",
            CourseChange.Better => "better",
            CourseChange.Same => "same",
            _ => "worse",
        };
}
