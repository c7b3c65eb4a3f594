namespace PostRecovery.Api.Triage;

/// <summary>Finds the known codes that a misspelt one was most likely meant to be.</summary>
internal static class NearestCodes
{
    private const int Most = 3;

    /// <summary>At most three of the known codes, nearest first; none where nothing is near.</summary>
    public static IReadOnlyList<string> To(string sent, IEnumerable<string> known)
    {
        var tolerated = Math.Max(2, sent.Length / 3);
        var plain = Plain(sent);
        return
        [
            .. known
                .Select(code => (Code: code, Plain: Plain(code)))
                // The longest name that can be sent would take seconds, and cannot be near anything.
                .Where(candidate => Math.Abs(candidate.Plain.Length - plain.Length) <= tolerated)
                .Select(candidate => (candidate.Code, Distance: Distance(plain, candidate.Plain)))
                .Where(candidate => candidate.Distance <= tolerated)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(candidate => candidate.Code),
        ];
    }

    /// <summary>Codes that differ in case, spaces or underscores alone are the same word.</summary>
    private static string Plain(string code) =>
        string.Concat(code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>How many letters must be put in, taken out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var steps = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                steps[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Math.Min(
                        Math.Min(steps[row - 1, column], steps[row, column - 1]) + 1,
                        steps[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                    ),
                };
                if (
                    row > 1
                    && column > 1
                    && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                )
                {
                    steps[row, column] = Math.Min(
                        steps[row, column],
                        steps[row - 2, column - 2] + 1
                    );
                }
            }
        }

        return steps[left.Length, right.Length];
    }
}
