using PostRecovery.Api.Hosting;
using PostRecovery.Api.Tests.Support;
using PostRecovery.Store;

namespace PostRecovery.Api.Tests.Hosting;

/// <summary>What an operator types, and what comes of it.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly StoreFile file = new();

    [Fact]
    public async Task A_clients_key_is_printed_once_and_its_life_is_listed()
    {
        var (added, key) = await RunAsync("clients", "add", "app");
        var (again, refusal) = await RunAsync("clients", "add", "app");
        var (renewed, next) = await RunAsync("clients", "renew", "app");
        var (revoked, _) = await RunAsync("clients", "revoke", "app");
        var (_, list) = await RunAsync("clients", "list");

        Assert.Equal((0, 1, 0, 0), (added, again, renewed, revoked));
        Assert.Matches("^pr_[0-9a-f]{64}\n$", key);
        Assert.Matches("^pr_[0-9a-f]{64}\n$", next);
        Assert.NotEqual(key, next);
        Assert.Contains("renew", refusal, StringComparison.Ordinal);
        Assert.Matches("^app [0-9a-f]{32} added .* revoked .*\n$", list);
    }

    [Theory]
    [InlineData("clients", "list")]
    [InlineData("audit", "verify")]
    [InlineData("backup", "copy.db")]
    public async Task A_store_that_is_not_there_is_not_made(params string[] arguments)
    {
        var (exit, output) = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Equal($"There is no store at {file.Path}.\n", output);
        Assert.False(File.Exists(file.Path));
    }

    [Theory]
    [InlineData("backup", "")]
    [InlineData("backup", ":memory:")]
    [InlineData("audit", "verify", "--expect", "/etc/passwd")]
    [InlineData("audit", "verify", "--expect", "/")]
    public async Task What_would_compare_or_copy_nothing_is_refused(params string[] arguments)
    {
        await RunAsync("clients", "add", "app");

        Assert.Equal(1, (await RunAsync(arguments)).ExitCode);
    }

    [Theory]
    [InlineData("clients", "add", "a name\n")]
    [InlineData("clients", "add", "name\n")]
    [InlineData("clients", "add", "two words")]
    [InlineData("clients", "renew", "nobody")]
    [InlineData("clients", "revoke", "nobody")]
    public async Task What_cannot_be_done_is_refused(params string[] arguments) =>
        Assert.Equal(1, (await RunAsync(arguments)).ExitCode);

    [Theory]
    [InlineData("clients")]
    [InlineData("audit")]
    [InlineData("backup")]
    public async Task What_is_no_command_is_answered_with_those_there_are(params string[] arguments)
    {
        var (exit, output) = await RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.Contains("audit verify", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_has_what_the_store_had()
    {
        await RunAsync("clients", "add", "app");
        var copy = Path.Combine(Path.GetDirectoryName(file.Path)!, "copy.db");

        var (exit, _) = await RunAsync("backup", copy);

        Assert.Equal(0, exit);
        await using var restored = Database.Open(new(StoreOptions.Sqlite, $"Data Source={copy}"));
        await restored.MigrateAsync(Support.Api.Stop);
        var client = Assert.Single(
            await new Store.Clients(restored, TimeProvider.System).ListAsync(Support.Api.Stop)
        );
        Assert.Equal("app", client.Name);
    }

    [Fact]
    public async Task The_audit_of_a_store_without_patients_is_whole()
    {
        await RunAsync("clients", "add", "app");

        Assert.Equal((0, "0 entries in 0 chains, 0 faults\n"), await RunAsync("audit", "verify"));
    }

    [Fact]
    public async Task A_chain_that_was_there_and_is_not_any_more_is_a_fault()
    {
        await RunAsync("clients", "add", "app");
        var heads = Path.Combine(Path.GetDirectoryName(file.Path)!, "heads.txt");
        await File.WriteAllTextAsync(heads, $"app 3 {new string('a', 64)}\n", Support.Api.Stop);

        var (exit, output) = await RunAsync("audit", "verify", "--expect", heads);

        Assert.Equal(1, exit);
        Assert.Contains("FAULT app 3: expected aaaa", output, StringComparison.Ordinal);
    }

    public void Dispose() => file.Dispose();

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var exit = await StoreCommand.RunAsync(
            arguments,
            new(StoreOptions.Sqlite, file.ConnectionString),
            output
        );
        return (exit, output.ToString());
    }
}
