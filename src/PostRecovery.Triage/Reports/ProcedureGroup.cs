namespace PostRecovery.Triage.Reports;

/// <summary>A group of procedures that rules name together.</summary>
/// <param name="Code">Its code, such as <c>neuraxial</c>.</param>
/// <param name="Label">Its name for people.</param>
public sealed record ProcedureGroup(string Code, string Label);
