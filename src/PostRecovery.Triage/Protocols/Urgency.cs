namespace PostRecovery.Triage.Protocols;

/// <summary>How soon somebody has to act. The value is the rank on the wire; zero is no level at all.</summary>
public enum Urgency
{
    /// <summary>Nobody is needed; look after it at home with the safety net.</summary>
    SelfCare = 1,

    /// <summary>Own doctor or the next planned visit, within 2 weeks.</summary>
    Routine = 2,

    /// <summary>The procedure team or own doctor, within 3 days.</summary>
    Soon = 3,

    /// <summary>The procedure team or out-of-hours care, the same day.</summary>
    Urgent = 4,

    /// <summary>Emergency services or an emergency department, now.</summary>
    Emergency = 5,
}
