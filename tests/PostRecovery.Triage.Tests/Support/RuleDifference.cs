using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The reports on which one of two rules fires and the other does not.</summary>
/// <remarks>
/// Exact: a report is found whenever there is one that may be sent, numbers within their limits and hours in agreement with
/// days. <see cref="Coverage"/> says why, and <see cref="Tests.Proofs.ProtocolDiffProofs"/> holds it against every report.
/// </remarks>
internal static class RuleDifference
{
    private static readonly PatternCompiler Compiler = new(Current.Vocabulary);

    /// <summary>A small report that tells the two apart; null when none does.</summary>
    public static SymptomReport? Between(Rule one, Rule other) =>
        OnlyBy(one, other) ?? OnlyBy(other, one);

    private static SymptomReport? OnlyBy(Rule firing, Rule silent)
    {
        var avoided = new Coverage(
            Compiler.Compile(silent.When).Select(pattern => (silent, pattern)),
            Current.Vocabulary
        );
        return Compiler
            .Compile(firing.When)
            .Select(pattern => avoided.Gap(pattern))
            .FirstOrDefault(report => report is not null);
    }
}
