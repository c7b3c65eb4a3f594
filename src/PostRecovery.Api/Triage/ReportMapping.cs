using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>The one place that knows both the wire's shape of a report and the domain's.</summary>
internal static class ReportMapping
{
    /// <summary>The report of a request that is free of faults.</summary>
    public static SymptomReport ToReport(this TriageRequest request) =>
        new()
        {
            ProcedureType = request.ProcedureType,
            DaysSince = request.DaysSince,
            HoursSince = request.HoursSince,
            PainLevel = request.PainLevel,
            TemperatureCelsius = request.TemperatureCelsius,
            PainTrend = request.PainTrend,
            PainOnset = request.PainOnset,
            PainLocations = request.PainLocations?.ToImmutableArray(),
            Anaesthesia = request.Anaesthesia?.ToImmutableArray(),
            CatheterHours = request.CatheterHours,
            OperationMinutes = request.OperationMinutes,
            SessionsCompleted = request.SessionsCompleted,
            PregnancyWeeks = request.PregnancyWeeks,
            AgeYears = request.AgeYears,
            PriorContacts = request.PriorContacts,
            Answers = Answers.Of(AnswersOf(request)),
        };

    /// <summary>
    /// The part of a faulty request that can be judged: without the values that a fault points at. What is left was
    /// really said, and more answers only ever raise the level, so its level is a sound lower bound.
    /// </summary>
    public static SymptomReport ToReadablePart(
        this TriageRequest request,
        IEnumerable<Fault> faults
    )
    {
        var faulty = faults.Select(fault => fault.Pointer).ToHashSet();
        return new TriageRequest
        {
            ProcedureType = Unless(faulty, "procedureType", request.ProcedureType),
            DaysSince = Unless(faulty, "daysSince", request.DaysSince),
            HoursSince = Unless(faulty, "hoursSince", request.HoursSince),
            PainLevel = Unless(faulty, "painLevel", request.PainLevel),
            TemperatureCelsius = Unless(faulty, "temperatureCelsius", request.TemperatureCelsius),
            Fever = Unless(faulty, "fever", request.Fever),
            Weakness = Unless(faulty, "weakness", request.Weakness),
            PainTrend = Unless(faulty, "painTrend", request.PainTrend),
            PainOnset = Unless(faulty, "painOnset", request.PainOnset),
            PainLocations = Items(faulty, "painLocations", request.PainLocations),
            Anaesthesia = Items(faulty, "anaesthesia", request.Anaesthesia),
            CatheterHours = Unless(faulty, "catheterHours", request.CatheterHours),
            OperationMinutes = Unless(faulty, "operationMinutes", request.OperationMinutes),
            SessionsCompleted = Unless(faulty, "sessionsCompleted", request.SessionsCompleted),
            PregnancyWeeks = Unless(faulty, "pregnancyWeeks", request.PregnancyWeeks),
            AgeYears = Unless(faulty, "ageYears", request.AgeYears),
            PriorContacts = Unless(faulty, "priorContacts", request.PriorContacts),
            Findings = request
                .Findings?.Where(finding =>
                    !faulty.Contains(JsonPointer.Member("/findings", finding.Key))
                )
                .ToDictionary(),
        }.ToReport();
    }

    private static IEnumerable<KeyValuePair<string, Answer>> AnswersOf(TriageRequest request)
    {
        yield return new("fever", ReportFacts.AnswerOf(request.Fever));
        yield return new("weakness", ReportFacts.AnswerOf(request.Weakness));
        foreach (
            var (code, answer) in request.Findings ?? ImmutableDictionary<string, string>.Empty
        )
        {
            yield return new(code, ReportFacts.AnswerOf(answer));
        }
    }

    private static TValue? Unless<TValue>(HashSet<string> faulty, string field, TValue? value) =>
        faulty.Contains(JsonPointer.Member("", field)) ? default : value;

    private static List<string>? Items(
        HashSet<string> faulty,
        string field,
        IReadOnlyList<string>? codes
    ) =>
        codes
            ?.Where(
                (_, index) =>
                    !faulty.Contains(JsonPointer.Item(JsonPointer.Member("", field), index))
            )
            .ToList();
}
