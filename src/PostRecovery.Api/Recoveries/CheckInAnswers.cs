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
    /// <summary>The answer of a check-in, by the protocol that judged it, in the language that the caller likes best of those it brings.</summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="checkIn">What is kept of the check-in.</param>
    /// <param name="questions">How many of the next questions to give at most.</param>
    public async ValueTask<CheckInResponse> WriteAsync(
        HttpContext context,
        StoredCheckIn checkIn,
        int questions = Assessment.UsualQuestions
    )
    {
        var judged = await archive.OfRecordAsync(checkIn.ProtocolDigest, context.RequestAborted);
        var judging = judged.In(context);
        var protocol = judging.Protocol;
        var report = StoredReport.Read(checkIn.HealthReport);
        var answer = judging.Answers.Write(protocol.Assess(report.ToReport(), questions));
        return new(answer, checkIn.Id, Rfc3339.Write(checkIn.At), checkIn.HealthChange, report)
        {
            NextCheckIn = NextOf(checkIn, protocol),
            Notices =
            [
                .. StoredNotice.Read(checkIn.HealthNotices).Select(notice => notice.In(protocol)),
                .. answer.Notices,
            ],
        };
    }

    /// <summary>The answers of several, in their order.</summary>
    public async Task<IReadOnlyList<CheckInResponse>> WriteAsync(
        HttpContext context,
        IEnumerable<StoredCheckIn> checkIns
    )
    {
        var answers = new List<CheckInResponse>();
        foreach (var checkIn in checkIns)
        {
            answers.Add(await WriteAsync(context, checkIn));
        }

        return answers;
    }

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
