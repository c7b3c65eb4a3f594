using System.Collections.Immutable;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>How a protocol differs from the one it was laid over.</summary>
/// <param name="BaseVersion">The version of that one.</param>
/// <param name="BaseDigest">Its digest.</param>
/// <param name="Raised">The rules that were raised.</param>
/// <param name="Overrides">The rules that were lowered or dropped, each with the reason.</param>
/// <param name="Reworded">Ids of the rules, causes and advice items whose texts were changed.</param>
public sealed record ProtocolLayer(
    string BaseVersion,
    string BaseDigest,
    ImmutableArray<RaisedRule> Raised,
    ImmutableArray<RuleOverride> Overrides,
    ImmutableArray<string> Reworded
);
