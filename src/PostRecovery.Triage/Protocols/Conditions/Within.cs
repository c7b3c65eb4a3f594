namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>A number was given and lies within a range, both ends included; infinite where there is no bound.</summary>
/// <param name="Field">The number's field, such as <c>painLevel</c>.</param>
/// <param name="Min">Least value, itself included.</param>
/// <param name="Max">Greatest value, itself included.</param>
public sealed record Within(string Field, double Min, double Max) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading) =>
        reading.Report.NumberOf(Field) is { } number && Min <= number && number <= Max;
}
