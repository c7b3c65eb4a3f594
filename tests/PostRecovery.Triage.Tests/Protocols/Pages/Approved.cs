using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Pages;

internal static class Approved
{
    /// <summary>Compares a committed file with what it should be. With APPROVE=1 in the environment it is written instead.</summary>
    public static void Matches(string actual, params string[] parts)
    {
        var path = Repository.PathTo(parts);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var (was, now, line) = expected
            .Split('\n')
            .Zip(actual.Split('\n'))
            .Select((pair, index) => (pair.First, pair.Second, index + 1))
            .FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(
            expected == actual,
            $"{Path.Combine(parts)} is not what the program makes; look at what changed, then run the tests with APPROVE=1.\nline {line}:\n- {was}\n+ {now}"
        );
    }
}
