using System.Runtime.InteropServices;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Courses;

/// <summary>What one check-in adds to the course of a recovery.</summary>
/// <param name="At">When it tells of.</param>
/// <param name="PainLevel">Worst pain then, 0 to 10.</param>
/// <param name="Urgency">How urgent it was judged to be.</param>
/// <param name="IsProvisional">Whether it could have been more urgent, given what nobody asked.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoursePoint(
    DateTimeOffset At,
    int PainLevel,
    Urgency Urgency,
    bool IsProvisional = false
);
