using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>An open question that could raise the level.</summary>
/// <param name="Question">The question.</param>
/// <param name="CouldRaiseTo">The highest level that it can decide on, alone or together with other answers.</param>
public sealed record NextQuestion(Question Question, Urgency CouldRaiseTo);
