using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>A report written out for people and for the wire: what was said, in the order of the vocabulary.</summary>
internal sealed class ReportFactList(SymptomReport report, Vocabulary vocabulary)
{
    private readonly ImmutableArray<Fact> facts = [.. report.Facts(vocabulary)];

    /// <summary>One line for each fact, such as "Fever: yes".</summary>
    public IEnumerable<string> Words =>
        facts.Select(fact => $"{fact.Question.Label}: {ValueInWords(fact)}");

    /// <summary>The report as it can be posted, one member a line.</summary>
    public string Json => FactJson.Lines(facts);

    private static string ValueInWords(Fact fact)
    {
        var question = fact.Question;
        return question.Kind switch
        {
            QuestionKind.Number => ConditionText.Amount(fact.Number!.Value, question),
            QuestionKind.Answer => fact.Codes[0] == "unsure" ? "not sure" : fact.Codes[0],
            _ => string.Join(
                " and ",
                fact.Codes.Select(code => question.CodeLabels[question.Codes.IndexOf(code)])
            ),
        };
    }
}
