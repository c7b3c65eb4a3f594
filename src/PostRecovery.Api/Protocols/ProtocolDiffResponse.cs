using PostRecovery.Api.Triage;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Protocols;

/// <summary>What changes from one protocol to another.</summary>
/// <param name="Added">Ids of rules that only the later one has.</param>
/// <param name="Removed">Ids of rules that only the earlier one has.</param>
/// <param name="Changed">Ids of rules that say something else, texts included.</param>
/// <param name="Raised">Answers that become more urgent: one for each rule that shows it.</param>
/// <param name="Lowered">Answers that become less urgent: one for each rule that shows it.</param>
internal sealed record ProtocolDiffResponse(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Changed,
    IReadOnlyList<AnswerChangeResponse> Raised,
    IReadOnlyList<AnswerChangeResponse> Lowered
)
{
    public static ProtocolDiffResponse From(ProtocolDiff diff) =>
        new(
            diff.Added,
            diff.Removed,
            diff.Changed,
            [.. diff.Raised.Select(AnswerChangeResponse.From)],
            [.. diff.Lowered.Select(AnswerChangeResponse.From)]
        );
}

/// <summary>An answer that two protocols give differently.</summary>
/// <param name="RuleId">The rule whose change shows.</param>
/// <param name="Before">The urgency by the earlier protocol.</param>
/// <param name="After">The urgency by the later one.</param>
/// <param name="Report">The least report that shows it, to be posted to /v1/triage with either protocol.</param>
internal sealed record AnswerChangeResponse(
    string RuleId,
    string Before,
    string After,
    ReportShape Report
)
{
    public static AnswerChangeResponse From(AnswerChange change) =>
        new(change.RuleId, change.Before.Code(), change.After.Code(), new(change.Facts));
}
