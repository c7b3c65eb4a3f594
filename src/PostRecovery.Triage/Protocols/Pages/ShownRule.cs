using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>A rule with what it does in practice.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Witness">A small report in which it fires.</param>
/// <param name="AlsoFires">The other rules that fire on that report, highest level first.</param>
internal sealed record ShownRule(Rule Rule, RuleWitness Witness, ImmutableArray<Rule> AlsoFires);
