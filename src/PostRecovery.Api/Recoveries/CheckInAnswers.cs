using System.Text.Json;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>
/// Makes the answer of a check-in from what is kept of it. The first answer is made here as well, so that every later
/// one is the same byte for byte.
/// </summary>
internal sealed class CheckInAnswers(ProtocolArchive archive)
{
    /// <summary>The answer of a check-in, by the protocol that judged it.</summary>
    /// <param name="checkIn">What is kept of it.</param>
    /// <param name="stop">Ends the wait for the store.</param>
    /// <param name="questions">How many of the next questions to give at most.</param>
    public async ValueTask<CheckInResponse> WriteAsync(
        StoredCheckIn checkIn,
        CancellationToken stop,
        int questions = Assessment.UsualQuestions
    )
    {
        var judging = await archive.OfRecordAsync(checkIn.ProtocolDigest, stop);
        var report = StoredReport.Read(checkIn.HealthReport);
        var answer = judging.Answers.Write(judging.Protocol.Assess(report.ToReport(), questions));
        return new(answer, checkIn.Id, Rfc3339.Write(checkIn.At), checkIn.HealthChange, report)
        {
            NextCheckIn = NextOf(checkIn, judging.Protocol),
            Notices = [.. NoticesOf(checkIn), .. answer.Notices],
        };
    }

    /// <summary>The answers of several, in their order.</summary>
    public async Task<IReadOnlyList<CheckInResponse>> WriteAsync(
        IEnumerable<StoredCheckIn> checkIns,
        CancellationToken stop
    )
    {
        var answers = new List<CheckInResponse>();
        foreach (var checkIn in checkIns)
        {
            answers.Add(await WriteAsync(checkIn, stop));
        }

        return answers;
    }

    private static IReadOnlyList<NoticeResponse> NoticesOf(StoredCheckIn checkIn) =>
        checkIn.HealthNotices is { } notices
            ? JsonSerializer.Deserialize(notices, Wire.Json.IReadOnlyListNoticeResponse)!
            : [];

    private static NextCheckInResponse? NextOf(StoredCheckIn checkIn, Protocol protocol)
    {
        if (protocol.FollowUp is not { } rules || checkIn.NextDueAt is not { } due)
        {
            return null;
        }

        var next = rules.After((Urgency)checkIn.HealthRank);
        return new(Rfc3339.Write(due), next.Within, next.Text, rules.NextCheckInChoice);
    }
}
