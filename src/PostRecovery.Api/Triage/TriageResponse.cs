using System.Text.Json.Serialization;
using PostRecovery.Api.Protocols;

namespace PostRecovery.Api.Triage;

/// <summary>How urgent a report is, what to do, exactly why, and how bad it could still be given what nobody asked.</summary>
internal record TriageResponse
{
    /// <summary><c>final</c> when nothing unanswered could raise the level, else <c>provisional</c>: show a provisional <c>self_care</c> only together with its questions.</summary>
    public required string Status { get; init; }

    /// <summary>The highest level among the rules that fired: <c>emergency</c>, <c>urgent</c>, <c>soon</c>, <c>routine</c> or <c>self_care</c>. More answers can only raise it.</summary>
    public required string Urgency { get; init; }

    /// <summary>The level as a number, 5 for an emergency to 1 for self-care.</summary>
    public required int Rank { get; init; }

    /// <summary>Who acts, and by when.</summary>
    public required ContactResponse Contact { get; init; }

    /// <summary>The exact highest level that any answers to what is open could still bring; never below <c>urgency</c>.</summary>
    public required string CouldBecome { get; init; }

    /// <summary>The proof of <c>couldBecome</c>; left out when <c>status</c> is <c>final</c>.</summary>
    public WorstCaseResponse? WorstCase { get; init; }

    /// <summary>The rules that fired, highest first. "This is expected" is told only at self-care and routine.</summary>
    public required IReadOnlyList<ReasonResponse> Reasons { get; init; }

    /// <summary>What may be behind it: education, never a diagnosis.</summary>
    public required IReadOnlyList<CauseResponse> PossibleCauses { get; init; }

    /// <summary>What to do, avoid, take and expect, most useful first.</summary>
    public required IReadOnlyList<AdviceResponse> Advice { get; init; }

    /// <summary>Medicines that would help but whose cautions were not all answered, with what to ask and what to do meanwhile.</summary>
    public required IReadOnlyList<WithheldResponse> Withheld { get; init; }

    /// <summary>What to watch for, and what to do then. Always show it.</summary>
    public required IReadOnlyList<SafetyNetResponse> SafetyNet { get; init; }

    /// <summary>The open questions that could raise the level, the most telling first, those of one screen together.</summary>
    public required IReadOnlyList<NextQuestionResponse> NextQuestions { get; init; }

    /// <summary>Answers that were overruled by others, and the like.</summary>
    public required IReadOnlyList<NoticeResponse> Notices { get; init; }

    /// <summary>The sources that this answer names, each once.</summary>
    public required IReadOnlyList<SourceResponse> References { get; init; }

    /// <summary>What the service is not. Show it beside every answer.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>The protocol that judged; the same report with the same digest always gets the same answer.</summary>
    public required ProtocolResponse Protocol { get; init; }
}

/// <summary>Who acts at a level of urgency, and by when.</summary>
/// <param name="Who">Code of who acts, such as <c>emergency_services</c>.</param>
/// <param name="Within">By when, as an ISO 8601 duration; left out when nobody is needed.</param>
/// <param name="Text">What to do, to the patient.</param>
internal sealed record ContactResponse(string Who, string? Within, string Text);

/// <summary>The fewest answers that bring the worst case: the same report with them merged in gets exactly <c>couldBecome</c>.</summary>
/// <param name="RuleId">The rule that would fire.</param>
/// <param name="Answers">The answers, in the report's own shape.</param>
internal sealed record WorstCaseResponse(string RuleId, ReportShape Answers);

/// <summary>A rule that fired.</summary>
/// <param name="RuleId">Its id; <c>GET /v1/rules/{ruleId}</c> shows it whole.</param>
/// <param name="Urgency">The level it asks for.</param>
/// <param name="Text">Why it matters, to the patient.</param>
/// <param name="Because">The facts that made it fire: enough and no more.</param>
/// <param name="Sources">Ids of the sources it rests on.</param>
/// <param name="DesignChoice">What in it is this project's own choice and no guideline's; left out when nothing is.</param>
internal sealed record ReasonResponse(
    string RuleId,
    string Urgency,
    string Text,
    IReadOnlyList<FactResponse> Because,
    IReadOnlyList<string> Sources,
    string? DesignChoice
);

/// <summary>A fact in the report's own terms.</summary>
/// <param name="Field">Where the report said it, such as <c>fever</c> or <c>findings.chills</c>.</param>
/// <param name="Value">What it said: a code, a number, or a list of codes.</param>
internal sealed record FactResponse(string Field, FactValue Value);

/// <summary>What may be behind the symptoms.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The cause in plain words.</param>
/// <param name="Sources">Ids of the sources it rests on.</param>
internal sealed record CauseResponse(string Id, string Text, IReadOnlyList<string> Sources);

/// <summary>One thing to do, avoid, take or expect.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>do</c>, <c>avoid</c>, <c>medicine</c>, <c>prevent</c> or <c>expect</c>.</param>
/// <param name="Text">The advice in plain words.</param>
/// <param name="Sources">Ids of the sources it rests on.</param>
internal sealed record AdviceResponse(
    string Id,
    string Kind,
    string Text,
    IReadOnlyList<string> Sources
);

/// <summary>A medicine that is not advised because one of its cautions might apply.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Always <c>medicine</c>.</param>
/// <param name="Text">What to do meanwhile.</param>
/// <param name="Ask">The questions about its cautions that are open, in the order of their screens.</param>
internal sealed record WithheldResponse(
    string Id,
    string Kind,
    string Text,
    IReadOnlyList<string> Ask
);

/// <summary>What to watch for, and what to do then.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The sentence to show.</param>
internal sealed record SafetyNetResponse(string Id, string Text);

/// <summary>An open question that could raise the level.</summary>
/// <param name="Field">Where in the report its answer belongs.</param>
/// <param name="Text">The question in plain words.</param>
/// <param name="CouldRaiseTo">The highest level that it can decide on, alone or together with others.</param>
/// <param name="Label">A short name for people.</param>
/// <param name="Help">What counts and what does not; left out when the question says it all.</param>
/// <param name="Screen">The screen on which it is asked, so that an app can ask several as one.</param>
internal sealed record NextQuestionResponse(
    string Field,
    string Text,
    string CouldRaiseTo,
    string Label,
    string? Help,
    string? Screen
);

/// <summary>Something about the answers that the caller should know.</summary>
/// <param name="Code">What kind of notice it is, such as <c>overruled</c>.</param>
/// <param name="Field">The question it is about.</param>
/// <param name="Text">The notice in plain words.</param>
internal sealed record NoticeResponse(string Code, string Field, string Text);

/// <summary>A publication that rules and advice rest on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">Year of publication, when it gives one.</param>
/// <param name="Url">Where to read it; left out for general knowledge.</param>
/// <param name="Checked">Whether it was read while writing; false: awaits confirmation by a clinician.</param>
internal sealed record SourceResponse(
    string Id,
    string Title,
    string Publisher,
    int? Year,
    string? Url,
    bool Checked
);
