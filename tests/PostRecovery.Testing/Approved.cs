namespace PostRecovery.Testing;

/// <summary>Committed files that the program makes.</summary>
public static class Approved
{
    private static bool IsApproving => Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>Compares a committed file with what it should be. With APPROVE=1 in the environment it is written instead.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Matches(string actual, params string[] parts)
    {
        var path = Repository.PathTo(parts);
        if (IsApproving)
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            throw new InvalidOperationException(
                $"{Path.Combine(parts)} is not what the program makes; look at what changed, then run the tests with APPROVE=1.\n"
                    + FirstDifference(expected, actual)
            );
        }
    }

    /// <summary>The same line by line: what takes long to make is made no further than to the first difference.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Matches(IEnumerable<string> actual, params string[] parts)
    {
        var path = Repository.PathTo(parts);
        var expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        var made = new List<string>();
        foreach (var line in actual)
        {
            made.Add(line);
            if (!IsApproving && line != expected.ElementAtOrDefault(made.Count - 1))
            {
                break;
            }
        }

        Matches(string.Concat(made.Select(line => line + "\n")), parts);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var lines = expected.Split('\n').Zip(actual.Split('\n'), (was, now) => (was, now)).ToList();
        var at = lines.FindIndex(line => line.was != line.now);
        return at < 0
            ? "one goes on where the other ends"
            : $"line {at + 1}:\n- {lines[at].was}\n+ {lines[at].now}";
    }
}
