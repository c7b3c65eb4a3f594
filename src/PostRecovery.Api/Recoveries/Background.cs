using PostRecovery.Api.Triage;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Recoveries;

/// <summary>What does not change during a recovery, in the terms of a report.</summary>
/// <param name="Known">The procedure, and what is known about the patient.</param>
internal sealed record Background(TriageRequest Known)
{
    /// <summary>The background as it is kept, without the procedure, which stands beside it.</summary>
    public string ToJson() => StoredReport.Write(Known with { ProcedureType = null });

    /// <summary>The background that was kept of a procedure.</summary>
    public static Background Of(string procedureType, string json) =>
        new(StoredReport.Read(json) with { ProcedureType = procedureType });

    /// <summary>What a check-in says, with the background where it says nothing. Where it says what cannot be read, nobody knows what it says.</summary>
    public TriageRequest CarriedInto(SentReport checkIn, Vocabulary vocabulary)
    {
        var said = checkIn.Request;
        return said with
        {
            ProcedureType = Known.ProcedureType,
            Anaesthesia = said.Anaesthesia ?? Unless("/anaesthesia", Known.Anaesthesia),
            CatheterHours = said.CatheterHours ?? Unless("/catheterHours", Known.CatheterHours),
            OperationMinutes =
                said.OperationMinutes ?? Unless("/operationMinutes", Known.OperationMinutes),
            AgeYears = said.AgeYears ?? Unless("/ageYears", Known.AgeYears),
            Findings = Findings(said.Findings, checkIn, vocabulary),
        };

        T? Unless<T>(string pointer, T? known) => checkIn.IsFaulty(pointer) ? default : known;
    }

    private IReadOnlyDictionary<string, string>? Findings(
        IReadOnlyDictionary<string, string>? said,
        SentReport checkIn,
        Vocabulary vocabulary
    )
    {
        if (Known.Findings is not { } known || checkIn.IsFaulty("/findings"))
        {
            return said;
        }

        var all = said is null ? [] : said.ToDictionary();
        foreach (var (code, answer) in known)
        {
            // Recoveries of before 2026-11-27 may hold symptoms, which nobody has asked about since.
            if (
                vocabulary.At($"findings.{code}") is not { IsSymptom: true }
                && !checkIn.IsFaulty(JsonPointer.Member("/findings", code))
            )
            {
                all.TryAdd(code, answer);
            }
        }

        return all;
    }
}
