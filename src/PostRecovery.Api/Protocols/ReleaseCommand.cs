using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Releases;

namespace PostRecovery.Api.Protocols;

/// <summary>
/// <c>protocol release FOLDER RELEASED</c>: writes the canonical JSON of a folder of content among the released protocols,
/// unless the proofs find flaws in it, or an answer is lowered and its change list does not say why.
/// </summary>
internal static class ReleaseCommand
{
    public static int Run(string content, string released, TextWriter output)
    {
        if (ProtocolCommand.Read(content, output) is not { } next)
        {
            return ProtocolCommand.Faulty;
        }

        var file = Path.Combine(released, $"{next.Version}.json");
        if (File.Exists(file))
        {
            return Refuse($"{next.Version} is released already and never changes", output);
        }

        if (!Version.TryParse(next.Version, out _))
        {
            return Refuse($"{next.Version} is not a version such as 2026.11.0", output);
        }

        var faults = FoundFlaws
            .In(next)
            .Own.Select(flaw => flaw.ToString())
            .Concat(Faults(next, released))
            .ToList();
        if (faults.Count > 0)
        {
            return Refuse(string.Join('\n', faults), output);
        }

        Directory.CreateDirectory(released);
        File.WriteAllText(file, next.CanonicalJson);
        output.WriteLine($"{next.Name} {next.Version}, {next.Digest}: released as {file}");
        return ProtocolCommand.Sound;
    }

    private static IEnumerable<string> Faults(Protocol next, string released)
    {
        var files = Directory.Exists(released) ? Directory.EnumerateFiles(released, "*.json") : [];
        var last = ReleasedProtocols
            .InOrder(
                files.Select(file =>
                    KeyValuePair.Create(Path.GetFileName(file), File.ReadAllText(file))
                )
            )
            .LastBefore(next.Version);
        if (last is null)
        {
            return [];
        }

        var name = $"{next.Version}{ReleasedProtocols.ChangesEnding}";
        var path = Path.Combine(released, name);
        var (list, faults) = File.Exists(path)
            ? ChangeList.Read(name, File.ReadAllText(path))
            : (new ChangeList(next.Version, last.Version, []), []);
        return list is null
            ? faults.Select(fault => fault.ToString())
            : ReleaseCheck.Faults(last.Protocol, next, list);
    }

    private static int Refuse(string why, TextWriter output)
    {
        output.WriteLine(why);
        return ProtocolCommand.Faulty;
    }
}
