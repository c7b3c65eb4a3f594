using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Api.Protocols;

/// <summary>
/// <c>protocol check FOLDER</c>: <see cref="CheckCommand"/>.
/// <c>protocol diff A B</c>: what changes from one protocol to another, each a folder, or a file of canonical JSON.
/// <c>protocol release FOLDER RELEASED</c>: <see cref="ReleaseCommand"/>.
/// </summary>
internal static class ProtocolCommand
{
    internal const int Sound = 0;
    internal const int Faulty = 1;
    private const int Misused = 2;

    public static int Run(string[] arguments, TextWriter output) =>
        arguments switch
        {
            ["check", var folder] => CheckCommand.Run(folder, output),
            ["diff", var before, var after] => Diff(before, after, output),
            ["release", var content, var released] => ReleaseCommand.Run(content, released, output),
            _ => Usage(output),
        };

    private static int Diff(string before, string after, TextWriter output)
    {
        if (Read(before, output) is not { } old || Read(after, output) is not { } now)
        {
            return Faulty;
        }

        var diff = ProtocolDiff.Between(old, now);
        Write("added", diff.Added, output);
        Write("removed", diff.Removed, output);
        Write("changed", diff.Changed, output);
        Write("raised", diff.Raised, output);
        Write("lowered", diff.Lowered, output);
        output.WriteLine(
            $"{diff.Added.Length} added, {diff.Removed.Length} removed, {diff.Changed.Length} changed; {diff.Raised.Length} raised, {diff.Lowered.Length} lowered"
        );
        return Sound;
    }

    private static void Write(string what, IEnumerable<string> ids, TextWriter output)
    {
        foreach (var id in ids)
        {
            output.WriteLine($"{what} {id}");
        }
    }

    private static void Write(string what, IEnumerable<AnswerChange> changes, TextWriter output)
    {
        foreach (var change in changes)
        {
            output.WriteLine(
                $"{what} {change.RuleId}: {change.Before.Code()} to {change.After.Code()} on {FactJson.Line(change.Facts)}"
            );
        }
    }

    internal static Protocol? Read(string path, TextWriter output)
    {
        var reading = File.Exists(path)
            ? ProtocolReader.ReadArchived(File.ReadAllText(path))
            : ProtocolLoading.ReadFolder(path);
        foreach (var fault in reading.Faults)
        {
            output.WriteLine($"{path}: {fault}");
        }

        return reading.Protocol;
    }

    private static int Usage(TextWriter output)
    {
        output.WriteLine(
            "protocol check FOLDER | protocol diff BEFORE AFTER | protocol release FOLDER RELEASED"
        );
        return Misused;
    }
}
