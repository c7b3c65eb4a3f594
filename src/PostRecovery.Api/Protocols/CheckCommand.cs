using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
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

        var flaws = FoundFlaws.In(protocol);
        if (flaws.Base is { } on)
        {
            WriteOverrides(on, protocol, output);
        }

        foreach (var flaw in flaws.Own)
        {
            output.WriteLine(flaw);
        }

        output.WriteLine(
            $"{protocol.Name} {protocol.Version}, {protocol.Digest}: {protocol.Rules.Length} rules, {flaws.Own.Length} flaws"
                + (flaws.OfBase > 0 ? $" and {flaws.OfBase} of its base {flaws.Base!.Version}" : "")
        );
        return flaws.Own.IsEmpty ? ProtocolCommand.Sound : ProtocolCommand.Faulty;
    }

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
