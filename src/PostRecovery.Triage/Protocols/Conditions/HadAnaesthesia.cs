using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>One of these kinds of anaesthesia was given. The procedure <c>general_anaesthesia</c> says "general" by itself.</summary>
/// <param name="Kinds">Codes of anaesthesia.</param>
public sealed record HadAnaesthesia(ImmutableArray<string> Kinds) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading)
    {
        if (
            reading.Report.ProcedureType == Vocabulary.GeneralAnaesthesia
            && Kinds.Contains(Vocabulary.General)
        )
        {
            return true;
        }

        foreach (var kind in reading.Report.Anaesthesia ?? [])
        {
            if (Kinds.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }
}
