using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>Reads which recoveries to list.</summary>
internal static class RecoveryQuery
{
    /// <summary>The filter, still without its client; what is wrong with it is noted on the page.</summary>
    public static RecoveryFilter Read(
        PageQuery page,
        string? reference,
        string? urgency,
        string? due,
        string? cursor,
        DateTimeOffset now
    )
    {
        page.Add(RecoveryIntake.ReferenceFaults("?reference", reference));
        var level = UrgencyCodes.FromCode(urgency);
        if (urgency is not null && level is null)
        {
            page.Add(
                "?urgency",
                FaultCodes.UnknownCode,
                "The latest answer at that level or above.",
                urgency,
                string.Join(", ", UrgencyCodes.All),
                NearestCodes.To(urgency, UrgencyCodes.All)
            );
        }

        if (due is not (null or "true" or "false"))
        {
            page.Add(
                "?due",
                FaultCodes.UnknownCode,
                "Only those whose check-in is overdue.",
                due,
                "true, false"
            );
        }

        return new()
        {
            ClientId = "",
            Reference = reference,
            AtLeastRank = (int?)level,
            DueBefore = due == "true" ? now : null,
            After = page.At(cursor, Cursor.RecoveryOf),
            Limit = page.Limit + 1,
        };
    }
}
