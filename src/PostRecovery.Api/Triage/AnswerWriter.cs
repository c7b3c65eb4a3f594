using System.Collections.Frozen;
using PostRecovery.Api.Protocols;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Triage;

/// <summary>Turns assessments by one protocol into answers of the wire. What does not depend on the report is made once.</summary>
internal sealed class AnswerWriter
{
    private readonly Protocol protocol;
    private readonly ProtocolResponse protocolResponse;
    private readonly FrozenDictionary<string, SourceResponse> sources;
    private readonly FrozenDictionary<string, CauseResponse> causes;
    private readonly FrozenDictionary<string, AdviceResponse> advice;
    private readonly FrozenDictionary<string, SafetyNetResponse> safetyNet;

    public AnswerWriter(Protocol protocol)
    {
        this.protocol = protocol;
        protocolResponse = ProtocolResponse.From(protocol);
        sources = protocol
            .Sources.Select(SourceResponses.From)
            .ToFrozenDictionary(source => source.Id);
        causes = protocol
            .Causes.Select(cause => new CauseResponse(cause.Id, cause.Text, cause.Sources))
            .ToFrozenDictionary(cause => cause.Id);
        advice = protocol
            .Advice.Select(item => new AdviceResponse(
                item.Id,
                KindOf(item),
                item.Text,
                item.Sources
            ))
            .ToFrozenDictionary(item => item.Id);
        safetyNet = protocol
            .Advice.Select(item => new SafetyNetResponse(item.Id, item.Text))
            .ToFrozenDictionary(item => item.Id);
    }

    /// <summary>The answer of the wire.</summary>
    public TriageResponse Write(Assessment assessment) =>
        new()
        {
            Status = assessment.IsFinal ? "final" : "provisional",
            Urgency = assessment.Urgency.Code(),
            Rank = (int)assessment.Urgency,
            Contact = ContactAt(assessment.Urgency),
            CouldBecome = assessment.CouldBecome.Code(),
            WorstCase = assessment.WorstCase is { } worst
                ? new(worst.Rule.Id, new(worst.Answers))
                : null,
            Reasons = [.. assessment.Reasons.Select(ReasonOf)],
            PossibleCauses = [.. assessment.PossibleCauses.Select(cause => causes[cause.Id])],
            Advice = [.. assessment.Advice.Select(item => advice[item.Id])],
            Withheld = [.. assessment.Withheld.Select(WithheldOf)],
            SafetyNet = [.. assessment.SafetyNet.Select(item => safetyNet[item.Id])],
            NextQuestions = [.. assessment.NextQuestions.Select(QuestionOf)],
            Notices = [.. assessment.Notices.Select(NoticeOf)],
            References = ReferencesOf(assessment),
            Disclaimer = protocol.Vocabulary.Phrases.Disclaimer,
            Protocol = protocolResponse,
        };

    /// <summary>Who acts at a level, and by when.</summary>
    public ContactResponse ContactAt(Urgency urgency)
    {
        var disposition = protocol.Vocabulary.Dispositions[(int)urgency - 1];
        return new(disposition.Who, disposition.Within, disposition.Text);
    }

    private static ReasonResponse ReasonOf(Reason reason) =>
        new(
            reason.Rule.Id,
            reason.Rule.Level.Code(),
            reason.Rule.Text,
            [.. reason.Because.Select(fact => new FactResponse(fact.Question.Path, new(fact)))],
            reason.Rule.Sources,
            reason.Rule.DesignChoice
        );

    private static WithheldResponse WithheldOf(WithheldAdvice withheld) =>
        new(
            withheld.Advice.Id,
            KindOf(withheld.Advice),
            withheld.Advice.WithheldText!,
            [.. withheld.Ask.Select(question => question.Path)]
        );

    private static NextQuestionResponse QuestionOf(NextQuestion next) =>
        new(
            next.Question.Path,
            next.Question.Text,
            next.CouldRaiseTo.Code(),
            next.Question.Label,
            next.Question.Help,
            next.Question.Screen
        );

    private static NoticeResponse NoticeOf(Notice notice) =>
        new("overruled", notice.Overruled.Path, notice.Text);

    private List<SourceResponse> ReferencesOf(Assessment assessment)
    {
        var named = new HashSet<string>();
        var references = new List<SourceResponse>();
        foreach (var reason in assessment.Reasons)
        {
            Add(reason.Rule.Sources);
        }

        foreach (var cause in assessment.PossibleCauses)
        {
            Add(cause.Sources);
        }

        foreach (var item in assessment.Advice.Concat(assessment.SafetyNet))
        {
            Add(item.Sources);
        }

        return references;

        void Add(IReadOnlyList<string> ids)
        {
            foreach (var id in ids)
            {
                if (named.Add(id))
                {
                    references.Add(sources[id]);
                }
            }
        }
    }

    private static string KindOf(Advice item) =>
        item.Kind switch
        {
            AdviceKind.Do => "do",
            AdviceKind.Avoid => "avoid",
            AdviceKind.Medicine => "medicine",
            AdviceKind.Prevent => "prevent",
            AdviceKind.Expect => "expect",
            _ => "safety_net",
        };
}
