using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>A number within a range, both ends included.</summary>
internal sealed record RangeDemand(Question Question, double Min, double Max) : Demand(Question)
{
    /// <inheritdoc/>
    public override Demand? And(Demand other)
    {
        var range = (RangeDemand)other;
        var both = this with { Min = Math.Max(Min, range.Min), Max = Math.Min(Max, range.Max) };
        return both.LeastWithin(both.Question.Min, both.Question.Max) is null ? null : both;
    }

    /// <inheritdoc/>
    public override bool IsImpliedBy(Demand other) =>
        other is RangeDemand range && Min <= range.Min && range.Max <= Max;

    /// <inheritdoc/>
    public override bool IsMetBy(SymptomReport report) =>
        report.NumberOf(Question.Code) is { } number && Min <= number && number <= Max;

    /// <inheritdoc/>
    public override Fact Because(SymptomReport report) =>
        Fact.Of(Question, report.NumberOf(Question.Code)!.Value);

    /// <inheritdoc/>
    public override bool CanBeMet(SymptomReport report)
    {
        var (from, to) = TimeWindow.Of(Question, report);
        return LeastWithin(from, to) is not null;
    }

    /// <inheritdoc/>
    public override Fact? Witness(SymptomReport report)
    {
        var (from, to) = TimeWindow.Of(Question, report);
        return LeastWithin(from, to) is { } number ? Fact.Of(Question, number) : null;
    }

    /// <summary>The least number of the range between two limits that the question allows; null when there is none.</summary>
    internal double? LeastWithin(double from, double to)
    {
        var least = Math.Max(Min, from);
        least = Question.IsWhole ? Math.Ceiling(least) : least;
        return least <= Math.Min(Max, to) ? least : null;
    }
}
