using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>The procedure is in one of these groups. An operation under epidural or spinal anaesthesia is neuraxial too.</summary>
/// <param name="Groups">Codes of groups.</param>
public sealed record InGroup(ImmutableArray<string> Groups) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading)
    {
        if (
            reading.Vocabulary.GroupOf(reading.Report.ProcedureType) is { } group
            && Groups.Contains(group)
        )
        {
            return true;
        }

        return Groups.Contains(Vocabulary.Neuraxial)
            && new HadAnaesthesia(Vocabulary.NeuraxialAnaesthesia).Holds(reading);
    }
}
