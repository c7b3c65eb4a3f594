using System.Runtime.CompilerServices;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The files of the repository that the program is held against.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a committed file with what it should be. With APPROVE=1 in the environment it is written instead.</summary>
    public static void Approve(string actual, params string[] parts)
    {
        var path = PathTo(parts);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(
            expected == actual,
            $"{Path.Combine(parts)} is not what the program makes; look at what changed, then run the tests with APPROVE=1.\n{FirstDifference(expected, actual)}"
        );
    }

    private static string FirstDifference(string expected, string actual)
    {
        var lines = expected
            .Split('\n')
            .Zip(actual.Split('\n'))
            .Select((pair, index) => (pair.First, pair.Second, Line: index + 1));
        var (was, now, line) = lines.FirstOrDefault(pair => pair.First != pair.Second);
        return $"line {line}:\n- {was}\n+ {now}";
    }

    private static string FindRoot([CallerFilePath] string caller = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (!File.Exists(Path.Combine(folder.FullName, "PostRecovery.sln")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
