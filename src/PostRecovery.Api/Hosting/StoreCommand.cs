using System.Data.Common;
using PostRecovery.Api.Clients;
using PostRecovery.Store;
using PostRecovery.Store.Audit;

namespace PostRecovery.Api.Hosting;

/// <summary>
/// What an operator does with the store: <c>clients</c>, <c>audit verify</c>, <c>backup FILE</c>. All of it can be done while the
/// program serves.
/// </summary>
internal static class StoreCommand
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    private const string Usage = """
        clients add NAME         adds a client and prints its key, once
        clients list             names every client
        clients renew NAME       prints a new key and refuses the old one
        clients revoke NAME      refuses the key, after 30 seconds at the latest
        audit verify [--expect FILE]
                                 recomputes the audit trail; FILE holds lines of an earlier run
        backup FILE              copies a SQLite store while it is used
        """;

    /// <summary>Whether the arguments are a command of the store.</summary>
    public static bool Takes(string[] arguments) =>
        arguments is ["clients" or "audit" or "backup", ..];

    /// <summary>Runs the command; its exit code is 0 when it was done, 1 when it was refused or found faults, 2 when it is no command.</summary>
    public static async Task<int> RunAsync(
        string[] arguments,
        StoreOptions options,
        TextWriter output
    )
    {
        try
        {
            if (NeedsStore(arguments) && options.MissingFile is { } missing)
            {
                await output.WriteLineAsync($"There is no store at {missing}.");
                return Refused;
            }

            await using var database = Database.Open(options);
            await database.MigrateAsync();
            return arguments switch
            {
                ["clients", .. var rest] => await ClientsCommand.RunAsync(
                    rest,
                    new(database, TimeProvider.System),
                    output
                ) ?? Misuse(output),
                ["audit", "verify"] => await VerifyAsync(database, [], output),
                ["audit", "verify", "--expect", var file] => await VerifyAsync(
                    database,
                    AuditHead.ParseAll(await File.ReadAllLinesAsync(file)),
                    output
                ),
                ["backup", var file] => await BackupAsync(database, file, output),
                _ => Misuse(output),
            };
        }
        catch (Exception refusal)
            when (refusal
                    is StoreUnavailableException
                        or StoreFullException
                        or StoreTooNewException
                        or NotSupportedException
                        or IOException
                        or UnauthorizedAccessException
                        or DbException
                        or ArgumentException
            )
        {
            await output.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }

    /// <summary>Whether a command is about what is kept: done on a store made for it, it would be about nothing and look as if all were well.</summary>
    private static bool NeedsStore(string[] arguments) =>
        arguments
            is ["clients", "list" or "renew" or "revoke", ..]
                or ["audit", "verify", ..]
                or ["backup", _];

    private static async Task<int> VerifyAsync(
        Database database,
        IReadOnlyList<AuditHead> expected,
        TextWriter output
    )
    {
        var report = await new AuditVerification(database).RunAsync(expected);
        foreach (var head in report.Heads)
        {
            await output.WriteLineAsync(head.ToString());
        }

        foreach (var fault in report.Faults)
        {
            await output.WriteLineAsync($"FAULT {fault}");
        }

        if (expected.Count > 0)
        {
            await output.WriteLineAsync($"{expected.Count} expected heads compared");
        }

        await output.WriteLineAsync(
            $"{report.Heads.Sum(head => head.Seq)} entries in {report.Heads.Count} chains, {report.Faults.Count} faults"
        );
        return report.Faults.Count == 0 ? Done : Refused;
    }

    private static async Task<int> BackupAsync(Database database, string file, TextWriter output)
    {
        await database.BackupAsync(file);
        await output.WriteLineAsync(
            $"The store is copied to {Path.GetFullPath(file)}, {new FileInfo(file).Length} bytes."
        );
        return Done;
    }

    private static int Misuse(TextWriter output)
    {
        output.WriteLine(Usage);
        return Misused;
    }
}
