using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>How far two readers of the same cases agree, the second one blind to sources and to the first: what any program can hope for.</summary>
internal static class ReaderAgreement
{
    public static void Append(StringBuilder text)
    {
        var pairs = CaseLibrary
            .Cases.Where(one => one.Written.TryGetProperty("secondReader", out _))
            .Select(one =>
                (First: LevelOf(one.Written, "gold"), Second: LevelOf(one.Written, "secondReader"))
            )
            .ToList();
        var same = pairs.Count(pair => pair.First == pair.Second);
        var apart = pairs.Count(pair => Math.Abs(pair.First - pair.Second) > 1);
        var (low, high) = Interval.Wilson(same, pairs.Count);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Of {pairs.Count} cases a second reader, who saw the story and the report but neither source nor level, gave {same} ({100.0 * same / pairs.Count:F1} %, {low:F1} to {high:F1} %) the same level; kappa is {Kappa(pairs):F2} (Cohen 1960). More than one level apart: {apart}. Where the two are one level apart, both count as acceptable; the wanted level is that of the first, who had read the source."
        );
    }

    /// <summary>The agreement beyond what chance would give.</summary>
    private static double Kappa(List<(int First, int Second)> pairs)
    {
        var all = (double)pairs.Count;
        var seen = pairs.Count(pair => pair.First == pair.Second) / all;
        var chance = Enumerable
            .Range(0, ScoredCase.Levels.Length)
            .Sum(level =>
                pairs.Count(pair => pair.First == level)
                / all
                * (pairs.Count(pair => pair.Second == level) / all)
            );
        return (seen - chance) / (1 - chance);
    }

    private static int LevelOf(JsonElement written, string reader) =>
        ScoredCase.Levels.IndexOf(written.GetProperty(reader).GetString()!);
}
