namespace PostRecovery.Triage.Protocols;

/// <summary>What an advice item is for.</summary>
public enum AdviceKind
{
    /// <summary>Something to do.</summary>
    Do = 1,

    /// <summary>Something to leave.</summary>
    Avoid,

    /// <summary>A medicine, or a caution about one.</summary>
    Medicine,

    /// <summary>What helps against another time.</summary>
    Prevent,

    /// <summary>What is usual after this procedure.</summary>
    Expect,

    /// <summary>What to watch for, and what to do then.</summary>
    SafetyNet,
}
