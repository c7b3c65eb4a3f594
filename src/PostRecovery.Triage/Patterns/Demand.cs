using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>What the answer to one question has to be for a pattern to hold.</summary>
internal abstract record Demand(Question Question)
{
    /// <summary>Both demands at once on the same question; null when no answer can meet both.</summary>
    public abstract Demand? And(Demand other);

    /// <summary>Whether every answer that meets the other one, on the same question, meets this one too.</summary>
    public abstract bool IsImpliedBy(Demand other);

    /// <summary>Whether what was said meets it.</summary>
    public abstract bool IsMetBy(SymptomReport report);

    /// <summary>The part of what was said that meets it: enough and no more.</summary>
    public abstract Fact Because(SymptomReport report);

    /// <summary>Whether some answer would meet it that agrees with the rest of this report.</summary>
    public virtual bool CanBeMet(SymptomReport report) => true;

    /// <summary>An answer that would meet it in this report; null when none would agree with the rest.</summary>
    public abstract Fact? Witness(SymptomReport report);
}
