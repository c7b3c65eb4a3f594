namespace PostRecovery.Triage.Courses;

/// <summary>How a check-in compares with the one before it: by its level first, and at the same level by its pain.</summary>
public enum CourseChange
{
    /// <summary>There is none before it.</summary>
    First = 1,

    /// <summary>A lower level, or the same level with less pain.</summary>
    Better,

    /// <summary>The same level and the same pain.</summary>
    Same,

    /// <summary>A higher level, or the same level with more pain.</summary>
    Worse,
}
