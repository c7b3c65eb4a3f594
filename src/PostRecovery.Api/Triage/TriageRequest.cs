namespace PostRecovery.Api.Triage;

/// <summary>A symptom report as it is sent. What is left out was not asked, and never means "no"; null is refused.</summary>
/// <remarks>Descriptions, limits and codes in the OpenAPI document come from the protocol's vocabulary.</remarks>
internal record TriageRequest
{
    /// <summary>The main procedure the symptoms followed.</summary>
    public string? ProcedureType { get; set; }

    /// <summary>Whole days since the latest procedure; 0 is the same day.</summary>
    public int? DaysSince { get; set; }

    /// <summary>Hours since the procedure, when known. Agrees with <c>daysSince</c> within 24 hours.</summary>
    public double? HoursSince { get; set; }

    /// <summary>Worst pain now, numeric rating scale.</summary>
    public int? PainLevel { get; set; }

    /// <summary>Feels feverish, or 38.0 °C and above.</summary>
    public string? Fever { get; set; }

    /// <summary>New weakness of a leg or arm since the procedure.</summary>
    public string? Weakness { get; set; }

    /// <summary>Latest measured body temperature. 38.0 or more counts as fever whatever was answered.</summary>
    public double? TemperatureCelsius { get; set; }

    /// <summary>How the pain changed over the last 24 hours (massage: since it began).</summary>
    public string? PainTrend { get; set; }

    /// <summary>When this pain first came, counted from the procedure.</summary>
    public string? PainOnset { get; set; }

    /// <summary>Where it hurts. When given it is complete: a place not listed does not hurt.</summary>
    public IReadOnlyList<string>? PainLocations { get; set; }

    /// <summary>Kinds of anaesthesia given for the procedure, complete when given.</summary>
    public IReadOnlyList<string>? Anaesthesia { get; set; }

    /// <summary>How long an epidural or spinal catheter stayed in.</summary>
    public double? CatheterHours { get; set; }

    /// <summary>Length of the operation.</summary>
    public int? OperationMinutes { get; set; }

    /// <summary>Massage or acupressure sessions so far in this course.</summary>
    public int? SessionsCompleted { get; set; }

    /// <summary>Weeks of pregnancy; 0 when not pregnant.</summary>
    public int? PregnancyWeeks { get; set; }

    /// <summary>Age in whole years.</summary>
    public int? AgeYears { get; set; }

    /// <summary>Times help was already sought for this same problem.</summary>
    public int? PriorContacts { get; set; }

    /// <summary>Everything else: finding codes with yes, no or unsure.</summary>
    public IReadOnlyDictionary<string, string>? Findings { get; set; }
}
