using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// How far three readers of the same cases agree: the writer, who had read the source, and two who saw the story and the report but
/// neither source nor level. It is what any program can hope for.
/// </summary>
internal static class ReaderAgreement
{
    /// <summary>The properties of a case that hold the level of each reader, the writer's first.</summary>
    public static readonly string[] Readers = ["firstReader", "secondReader", "thirdReader"];

    /// <summary>Says how far the readers of these cases agree.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<JsonElement> cases)
    {
        var levels = cases.Select(LevelsOf).ToList();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Three readers gave each of these cases a level: the writer, who had read the source, and two who saw the story and the report only. The writer and the second gave the same in {Same(levels, 0, 1)}, the writer and the third in {Same(levels, 0, 2)}, the second and the third in {Same(levels, 1, 2)}; all three in {Share(levels.Count(one => one.Distinct().Count() == 1), levels.Count)}. More than one level apart: {levels.Count(one => one.Max() - one.Min() > 1)}. The wanted level is the middle one of the three; a level one step off it that a reader gave counts as acceptable."
        );
    }

    /// <summary>Says what a reader reached who saw nothing but the report, as a program does.</summary>
    public static void AppendReportsOnly(StringBuilder text, IReadOnlyList<JsonElement> cases)
    {
        var read = OfReportsAlone(cases);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"A fourth reader saw the report and not the story, as a program does: the wanted level in {Share(read.Count(one => one.IsExact), read.Count)}, an acceptable one in {Share(read.Count(one => one.IsAcceptable), read.Count)}, too low in {Share(read.Count(one => one.IsUnder), read.Count)}, too high in {Share(read.Count(one => one.IsOver), read.Count)} of {read.Count} cases. Some complaints have no code, so their report says nothing of them."
        );
    }

    /// <summary>The cases that a reader judged from the report alone, scored with his level.</summary>
    public static IReadOnlyList<ScoredCase> OfReportsAlone(IEnumerable<JsonElement> cases) =>
        [
            .. cases
                .Where(one => one.TryGetProperty("reportReader", out _))
                .Select(one => ScoredCase.Of(one, one.GetProperty("reportReader").GetString()!)),
        ];

    /// <summary>The levels the readers of the story gave a case, the writer's first, as positions in <see cref="ScoredCase.Levels"/>.</summary>
    public static int[] LevelsOf(JsonElement written) =>
        [
            .. Readers.Select(reader =>
                ScoredCase.Levels.IndexOf(written.GetProperty(reader).GetString()!)
            ),
        ];

    /// <summary>A count as a share of all, in per cent.</summary>
    public static string Share(int count, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / all:F1} %");

    private static string Same(List<int[]> levels, int one, int other) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Share(levels.Count(level => level[one] == level[other]), levels.Count)} (kappa {Kappa(levels, one, other):F2})"
        );

    /// <summary>The agreement beyond what chance would give (Cohen 1960).</summary>
    private static double Kappa(List<int[]> levels, int one, int other)
    {
        var all = (double)levels.Count;
        var seen = levels.Count(level => level[one] == level[other]) / all;
        var chance = Enumerable
            .Range(0, ScoredCase.Levels.Length)
            .Sum(wanted =>
                levels.Count(level => level[one] == wanted)
                / all
                * (levels.Count(level => level[other] == wanted) / all)
            );
        return (seen - chance) / (1 - chance);
    }
}
