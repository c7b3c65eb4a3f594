using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// How well single readers agree with the others over all rounds, to set the program's figures beside. No bound on what a program can
/// reach: each row carries the chance of one reader, too.
/// </summary>
internal static class SingleReaders
{
    /// <summary>Adds a row for the readers of the stories, each against the other two, and one for the readers of reports alone.</summary>
    public static void Append(StringBuilder text, IReadOnlyList<JsonElement> cases)
    {
        var stories = cases.SelectMany(EachAgainstTheOthers).ToList();
        var reports = ReaderAgreement.OfReportsAlone(cases);

        text.AppendLine("Over all rounds, read and unseen, single readers reach:");
        text.AppendLine();
        text.AppendLine("| reader | judged | acceptable | too low | too high |");
        text.AppendLine("|---|---|---|---|---|");
        Row(
            text,
            "of the story, within the levels of the other two (stricter than the program is held: what the writer would accept besides does not count)",
            stories.Count,
            stories.Count(one => one == Side.Between),
            stories.Count(one => one == Side.Below),
            stories.Count(one => one == Side.Above)
        );
        Row(
            text,
            "of the report alone, held as the program is",
            reports.Count,
            reports.Count(one => one.IsAcceptable),
            reports.Count(one => one.IsUnder),
            reports.Count(one => one.IsOver)
        );
    }

    private static IEnumerable<Side> EachAgainstTheOthers(JsonElement written)
    {
        var levels = ReaderAgreement.LevelsOf(written);
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
            $"| {reader} | {all} | {ReaderAgreement.Share(acceptable, all)} | {ReaderAgreement.Share(under, all)} | {ReaderAgreement.Share(over, all)} |"
        );

    /// <summary>Where a reader's level lies beside those of the other two.</summary>
    private enum Side
    {
        Below,
        Between,
        Above,
    }
}
