using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// What readers reach over all rounds when they are measured as the program is: the most that the wanted levels of this library can show,
/// since nobody agrees with them better.
/// </summary>
internal static class ReaderCeiling
{
    /// <summary>Adds a row for the readers of the stories, each against the other two, and one for the readers of reports alone.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<JsonElement> cases)
    {
        var stories = cases
            .Where(one => ReaderAgreement.Readers.All(reader => one.TryGetProperty(reader, out _)))
            .SelectMany(EachAgainstTheOthers)
            .ToList();
        var reports = cases
            .Where(one => one.TryGetProperty("reportReader", out _))
            .Select(one => ScoredCase.Of(one, one.GetProperty("reportReader").GetString()!))
            .ToList();

        text.AppendLine(
            "Measured as the program is, over all rounds, read and unseen, readers reach:"
        );
        text.AppendLine();
        text.AppendLine("| reader | judged | acceptable | too low | too high |");
        text.AppendLine("|---|---|---|---|---|");
        Row(
            text,
            "of the story, held against the levels of the other two",
            stories.Count,
            stories.Count(one => one == Side.Between),
            stories.Count(one => one == Side.Below),
            stories.Count(one => one == Side.Above)
        );
        Row(
            text,
            "of the report alone, held against the acceptable levels",
            reports.Count,
            reports.Count(one => one.IsAcceptable),
            reports.Count(one => one.IsUnder),
            reports.Count(one => one.IsOver)
        );
    }

    private static IEnumerable<Side> EachAgainstTheOthers(JsonElement written)
    {
        var levels = ReaderAgreement
            .Readers.Select(reader =>
                ScoredCase.Levels.IndexOf(written.GetProperty(reader).GetString()!)
            )
            .ToArray();
        return levels.Select(
            (level, reader) =>
            {
                var others = levels.Where((_, other) => other != reader).ToArray();
                return level < others.Min() ? Side.Below
                    : level > others.Max() ? Side.Above
                    : Side.Between;
            }
        );
    }

    private static void Row(
        StringBuilder text,
        string reader,
        int all,
        int acceptable,
        int under,
        int over
    ) =>
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {reader} | {all} | {100.0 * acceptable / all:F1} % | {100.0 * under / all:F1} % | {100.0 * over / all:F1} % |"
        );

    /// <summary>Where a reader's level lies beside those of the other two.</summary>
    private enum Side
    {
        Below,
        Between,
        Above,
    }
}
