using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>Where a condition can come to hold: what a reader can find an item by.</summary>
/// <param name="Levels">The levels at which it can, lowest first.</param>
/// <param name="Procedures">The procedures after which it can, in the order of the vocabulary.</param>
/// <param name="Questions">Every question whose answer plays a part in it, follow-ups included.</param>
internal sealed record Reach(
    ImmutableArray<Urgency> Levels,
    ImmutableArray<Procedure> Procedures,
    ImmutableArray<Question> Questions
)
{
    private const string ProcedureField = "procedureType";

    /// <summary>The reach of a rule, which is shown at its own level.</summary>
    public static Reach Of(Rule rule, Vocabulary vocabulary) =>
        Of([rule.Level], new PatternCompiler(vocabulary).Compile(rule.When), [], vocabulary);

    /// <summary>The reach of a cause or advice item. The questions of its cautions count as well.</summary>
    public static Reach Of(Condition when, Condition? notWhen, Vocabulary vocabulary)
    {
        var byLevel = UrgencyCodes
            .All.Select((_, index) => (Urgency)(index + 1))
            .Select(level =>
                (level, patterns: new PatternCompiler(vocabulary, level).Compile(when))
            )
            .Where(at => !at.patterns.IsEmpty)
            .ToList();
        return Of(
            [.. byLevel.Select(at => at.level)],
            [.. byLevel.SelectMany(at => at.patterns)],
            notWhen is null ? [] : new PatternCompiler(vocabulary).Compile(notWhen),
            vocabulary
        );
    }

    private static Reach Of(
        ImmutableArray<Urgency> levels,
        ImmutableArray<Pattern> when,
        ImmutableArray<Pattern> notWhen,
        Vocabulary vocabulary
    ) =>
        new(
            levels,
            [
                .. vocabulary.Procedures.Where(procedure =>
                    when.Any(pattern => CanHoldAfter(procedure, pattern))
                ),
            ],
            [
                .. when.Concat(notWhen)
                    .SelectMany(pattern => pattern.Demands)
                    .Select(demand => demand.Question)
                    .Distinct()
                    .OrderBy(question => question.Index),
            ]
        );

    private static bool CanHoldAfter(Procedure procedure, Pattern pattern)
    {
        var report = new SymptomReport { ProcedureType = procedure.Code };
        return pattern
            .Demands.Where(demand => demand.Question.Code == ProcedureField)
            .All(demand => demand.IsMetBy(report));
    }
}
