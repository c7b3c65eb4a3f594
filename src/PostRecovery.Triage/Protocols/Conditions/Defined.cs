namespace PostRecovery.Triage.Protocols.Conditions;

/// <summary>What a definition asks for holds. It says nothing more than the definition does.</summary>
/// <param name="Definition">The definition.</param>
public sealed record Defined(Definition Definition) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(in Reading reading) => Definition.When.Holds(reading);
}
