namespace PostRecovery.Triage.Reports;

/// <summary>What was said to a question of yes or no. Silence is a value of its own and never means no.</summary>
public enum Answer
{
    /// <summary>Nobody asked, or nobody answered. The zero value, so that nothing forgotten reads as an answer.</summary>
    NotAsked = 0,

    /// <summary>The patient looked and does not have it.</summary>
    No,

    /// <summary>The patient was asked and cannot tell.</summary>
    Unsure,

    /// <summary>The patient has it.</summary>
    Yes,
}
