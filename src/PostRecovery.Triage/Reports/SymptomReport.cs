using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>What a patient said at one moment. Immutable; whatever is null or absent was not asked.</summary>
/// <remarks>
/// Nothing in it is checked again: codes and ranges were held against the vocabulary when it was built.
/// The three required fields may be null only where a faulty report is judged for its lower bound.
/// </remarks>
public sealed record SymptomReport
{
    /// <summary>The main procedure the symptoms followed.</summary>
    public string? ProcedureType { get; init; }

    /// <summary>Whole days since the latest procedure, 0 to 3650; 0 is the same day.</summary>
    public int? DaysSince { get; init; }

    /// <summary>Hours since the procedure, 0 to 87600; agrees with <see cref="DaysSince"/> within 24 hours.</summary>
    public double? HoursSince { get; init; }

    /// <summary>Worst pain now on the numeric rating scale, 0 to 10.</summary>
    public int? PainLevel { get; init; }

    /// <summary>Latest measured body temperature, degrees Celsius, 30 to 45. 38.0 and above makes fever "yes".</summary>
    public double? TemperatureCelsius { get; init; }

    /// <summary>How the pain changed over the last 24 hours.</summary>
    public string? PainTrend { get; init; }

    /// <summary>When this pain first came, counted from the procedure.</summary>
    public string? PainOnset { get; init; }

    /// <summary>Where it hurts, complete when given; null when not asked.</summary>
    public ImmutableArray<string>? PainLocations { get; init; }

    /// <summary>Kinds of anaesthesia given, complete when given; null when not asked.</summary>
    public ImmutableArray<string>? Anaesthesia { get; init; }

    /// <summary>Hours an epidural or spinal catheter stayed in, 0 to 720.</summary>
    public double? CatheterHours { get; init; }

    /// <summary>Length of the operation in minutes, 0 to 2880.</summary>
    public int? OperationMinutes { get; init; }

    /// <summary>Sessions of this treatment so far, 0 to 100.</summary>
    public int? SessionsCompleted { get; init; }

    /// <summary>Weeks of pregnancy, 0 to 45; 0 when not pregnant.</summary>
    public int? PregnancyWeeks { get; init; }

    /// <summary>Age in whole years, 0 to 125.</summary>
    public int? AgeYears { get; init; }

    /// <summary>Times help was already sought for this problem, 0 to 100.</summary>
    public int? PriorContacts { get; init; }

    /// <summary>Answers by code: <c>fever</c>, <c>weakness</c> and every finding.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>What was answered, as said; nothing is inferred from other answers.</summary>
    public Answer AnswerTo(string code) => Answers.To(code);

    /// <summary>The number given for a field, or null when it was not asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public double? NumberOf(string field) =>
        field switch
        {
            "daysSince" => DaysSince,
            "hoursSince" => HoursSince,
            "painLevel" => PainLevel,
            "temperatureCelsius" => TemperatureCelsius,
            "catheterHours" => CatheterHours,
            "operationMinutes" => OperationMinutes,
            "sessionsCompleted" => SessionsCompleted,
            "pregnancyWeeks" => PregnancyWeeks,
            "ageYears" => AgeYears,
            "priorContacts" => PriorContacts,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such number."),
        };

    /// <summary>The code given for a field, or null when it was not asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code field.</exception>
    public string? CodeOf(string field) =>
        field switch
        {
            "procedureType" => ProcedureType,
            "painTrend" => PainTrend,
            "painOnset" => PainOnset,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such code."),
        };

    /// <summary>The codes listed for a field, or null when it was not asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such list.</exception>
    public ImmutableArray<string>? CodesOf(string field) =>
        field switch
        {
            "painLocations" => PainLocations,
            "anaesthesia" => Anaesthesia,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such list."),
        };
}
