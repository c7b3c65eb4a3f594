using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Answers to a question that between them show everything that any rule of the protocol can tell apart.</summary>
internal static class ProtocolValues
{
    private static readonly ILookup<string, Condition> Leaves = Current
        .Protocol.Rules.SelectMany(rule => Completions.Leaves(rule.When))
        .OfType<Within>()
        .Distinct()
        .ToLookup(range => range.Field, Condition (range) => range);

    /// <summary>One number of every stretch between two bounds; of codes, each.</summary>
    public static ImmutableArray<Fact> Of(Question question, SymptomReport report) =>
        question.Kind == QuestionKind.Number
            ? [.. Completions.Classes(question, [.. Leaves[question.Code], Fever], report)]
            : [.. question.Codes.Select(code => Fact.Of(question, code))];

    private static Condition Fever { get; } = new Said(Vocabulary.Fever, OrUnsure: false);

    /// <summary>Every report that says only what it must: procedure, days and pain.</summary>
    public static IEnumerable<SymptomReport> BareReports() =>
        Current
            .Vocabulary.Questions.Where(question => question.IsRequired)
            .Aggregate(
                (IEnumerable<SymptomReport>)[new()],
                (reports, question) =>
                    reports.SelectMany(report =>
                        Of(question, report).Select(fact => report.With(fact))
                    )
            );
}
