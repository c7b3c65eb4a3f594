using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>A question was answered "yes", or "yes or unsure".</summary>
/// <param name="Code">The finding, or <c>fever</c> or <c>weakness</c>.</param>
/// <param name="OrUnsure">Whether "unsure" is enough.</param>
public sealed record Said(string Code, bool OrUnsure) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading) =>
        reading.AnswerTo(Code) switch
        {
            Answer.Yes => true,
            Answer.Unsure => OrUnsure,
            _ => false,
        };
}
