using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Protocols;

/// <summary>The commands with which somebody checks a protocol of their own, as a process.</summary>
public sealed class ProtocolCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postrecovery-").FullName;
    private static readonly string Shipped = Repository.PathTo(
        "src",
        "PostRecovery.Triage",
        "Content"
    );

    public ProtocolCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.json"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_shipped_content_reads_without_faults_and_differs_from_itself_in_nothing()
    {
        var (checkCode, checkOutput) = await ApiProcess.RunAsync(["protocol", "check", folder]);
        var (diffCode, diffOutput) = await ApiProcess.RunAsync([
            "protocol",
            "diff",
            Shipped,
            folder,
        ]);

        Assert.Equal(0, diffCode);
        Assert.Equal(
            checkCode == 0,
            checkOutput.Contains(" rules, 0 flaws", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("never decides", checkOutput, StringComparison.Ordinal);
        Assert.Equal("0 added, 0 removed, 0 changed; 0 raised, 0 lowered", diffOutput.Trim());
    }

    [Fact]
    public async Task A_fault_is_named_with_its_place()
    {
        await EditAsync("\"yes\": \"mottled_or_blue_skin\"", "\"yes\": \"motled_skin\"");

        var (code, output) = await ApiProcess.RunAsync(["protocol", "check", folder]);

        Assert.Equal(1, code);
        Assert.Contains("general.json#/rules/", output, StringComparison.Ordinal);
        Assert.Contains("'motled_skin' is not a finding", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lowered_level_shows_with_the_least_report()
    {
        await EditAsync(
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"emergency\"",
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"soon\""
        );

        var (_, output) = await ApiProcess.RunAsync(["protocol", "diff", Shipped, folder]);

        Assert.Contains("changed general-gut-bleeding", output, StringComparison.Ordinal);
        Assert.Contains(
            "lowered general-gut-bleeding: emergency to ",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"vomiting_blood_or_black_stools\":\"yes\"",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("0 raised, 1 lowered", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_is_written_once_and_the_next_one_may_lower_nothing_in_silence()
    {
        var released = Path.Combine(folder, "released");
        await EditAsync("protocol.json", "\"version\": \"20", "\"version\": \"30");
        var (first, _) = await ApiProcess.RunAsync(["protocol", "release", folder, released]);
        var (again, refusal) = await ApiProcess.RunAsync(["protocol", "release", folder, released]);
        await EditAsync("protocol.json", "\"version\": \"30", "\"version\": \"40");
        await EditAsync(
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"emergency\"",
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"soon\""
        );
        var (lower, fault) = await ApiProcess.RunAsync(["protocol", "release", folder, released]);

        Assert.Equal((0, 1, 1), (first, again, lower));
        Assert.Contains("is released already and never changes", refusal, StringComparison.Ordinal);
        Assert.Contains(
            "general-gut-bleeding lowered from emergency",
            fault,
            StringComparison.Ordinal
        );
        var file = Assert.Single(Directory.EnumerateFiles(released));
        Assert.StartsWith("30", Path.GetFileName(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_proofs_find_fault_with_is_not_released()
    {
        var released = Path.Combine(folder, "released");
        await EditAsync(
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"emergency\"",
            "\"id\": \"general-gut-bleeding\",\n      \"level\": \"self_care\""
        );

        var (code, output) = await ApiProcess.RunAsync(["protocol", "release", folder, released]);

        Assert.Equal(1, code);
        Assert.StartsWith("general-gut-bleeding: ", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(released));
    }

    private Task EditAsync(string was, string now) => EditAsync("general.json", was, now);

    private async Task EditAsync(string file, string was, string now)
    {
        var path = Path.Combine(folder, file);
        var text = await File.ReadAllTextAsync(path, Support.Api.Stop);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            path,
            text.Replace(was, now, StringComparison.Ordinal),
            Support.Api.Stop
        );
    }
}
