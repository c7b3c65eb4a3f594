namespace PostRecovery.Triage.Reports;

/// <summary>What shape the answer to a question has.</summary>
public enum QuestionKind
{
    /// <summary>Yes, no or unsure.</summary>
    Answer,

    /// <summary>A number within limits.</summary>
    Number,

    /// <summary>One code of a list.</summary>
    Code,

    /// <summary>Any number of codes of a list, complete when given.</summary>
    Codes,
}
