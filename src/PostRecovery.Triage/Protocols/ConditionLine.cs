namespace PostRecovery.Triage.Protocols;

/// <summary>One line of a condition said in English.</summary>
/// <param name="Depth">How far in it stands; 0 is the outermost.</param>
/// <param name="Text">The line, such as "all of these:" or "Fever: yes".</param>
/// <param name="Definition">The id of the definition that it names; null on every other line.</param>
public sealed record ConditionLine(int Depth, string Text, string? Definition = null);
