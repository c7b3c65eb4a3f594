using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Layers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Protocols;

/// <summary>
/// <c>protocol check FOLDER</c>: every fault of a folder of content; then what the proofs find, each with a report that
/// shows it, and for a layer what its overrides do. What is wrong with the base already is counted and not repeated.
/// </summary>
internal static class CheckCommand
{
    public static int Run(string folder, TextWriter output)
    {
        if (ProtocolCommand.Read(folder, output) is not { } protocol)
        {
            return ProtocolCommand.Faulty;
        }

        var on = protocol.Layer is { } layer ? LayerBases.Read(layer.BaseDigest) : null;
        var all = new ProtocolProofs(protocol).Flaws().ToList();
        var own = all;
        if (on is not null)
        {
            WriteOverrides(on, protocol, output);
            var ofBase = new ProtocolProofs(on).Flaws().Select(Name).ToHashSet();
            own = all.FindAll(flaw => !ofBase.Contains(Name(flaw)));
        }

        own.ForEach(output.WriteLine);
        output.WriteLine(
            $"{protocol.Name} {protocol.Version}, {protocol.Digest}: {protocol.Rules.Length} rules, {own.Count} flaws"
                + (
                    all.Count > own.Count
                        ? $" and {all.Count - own.Count} of its base {on!.Version}"
                        : ""
                )
        );
        return own.Count == 0 ? ProtocolCommand.Sound : ProtocolCommand.Faulty;
    }

    private static (string Promise, string Id) Name(Flaw flaw) => (flaw.Promise, flaw.Id);

    private static void WriteOverrides(Protocol on, Protocol protocol, TextWriter output)
    {
        foreach (var change in ProtocolDiff.Between(on, protocol).Lowered)
        {
            foreach (var one in protocol.Layer!.Overrides.Where(one => one.RuleId == change.RuleId))
            {
                output.WriteLine(
                    $"{one.Name} lowers {change.RuleId} from {change.Before.Code()} to {change.After.Code()}: {FactJson.Line(change.Facts)}"
                );
            }
        }
    }
}
