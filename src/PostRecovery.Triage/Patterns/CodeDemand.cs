using System.Numerics;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>One code out of a set: a procedure, a trend, or the answer "yes" (or "yes or unsure").</summary>
/// <param name="Question">The question.</param>
/// <param name="Allowed">A bit for each code that will do, by its place in <see cref="Question.Codes"/>.</param>
internal sealed record CodeDemand(Question Question, ulong Allowed) : Demand(Question)
{
    /// <inheritdoc/>
    public override Demand? And(Demand other)
    {
        var both = Allowed & ((CodeDemand)other).Allowed;
        return both == 0 ? null : this with { Allowed = both };
    }

    /// <inheritdoc/>
    public override bool IsImpliedBy(Demand other) =>
        other is CodeDemand code && (code.Allowed & ~Allowed) == 0;

    /// <inheritdoc/>
    public override bool IsMetBy(SymptomReport report) => (SaidBit(report) & Allowed) != 0;

    /// <inheritdoc/>
    public override Fact Because(SymptomReport report) =>
        Fact.Of(Question, Question.Codes[BitOperations.TrailingZeroCount(SaidBit(report))]);

    /// <inheritdoc/>
    public override Fact? Witness(SymptomReport report) =>
        Fact.Of(Question, Question.Codes[BitOperations.TrailingZeroCount(Allowed)]);

    private ulong SaidBit(SymptomReport report) =>
        Question.Kind == QuestionKind.Answer
            ? report.AnswerTo(Question.Code) switch
            {
                Answer.Yes => 1,
                Answer.Unsure => 2,
                Answer.No => 4,
                _ => 0,
            }
        : report.CodeOf(Question.Code) is { } code ? Question.BitOf(code)
        : 0;
}
