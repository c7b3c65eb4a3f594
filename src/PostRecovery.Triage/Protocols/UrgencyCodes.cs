using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols;

/// <summary>The codes of the five levels, as on the wire and in content.</summary>
public static class UrgencyCodes
{
    /// <summary>All five, lowest first.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "self_care",
        "routine",
        "soon",
        "urgent",
        "emergency",
    ];

    /// <summary>The code of a level, such as <c>self_care</c>.</summary>
    public static string Code(this Urgency urgency) => All[(int)urgency - 1];

    /// <summary>The level of a code; null when there is no such level.</summary>
    public static Urgency? FromCode(string? code)
    {
        var index = code is null ? -1 : All.IndexOf(code);
        return index < 0 ? null : (Urgency)(index + 1);
    }
}
