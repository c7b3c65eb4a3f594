using System.Globalization;
using System.Text;

namespace PostRecovery.Api.Tests.Support;

/// <summary>One set of scored cases as a line of a table: how many there are, and how many of them were right.</summary>
internal sealed record ScoreRow(
    string What,
    int Cases,
    int Exact,
    int Acceptable,
    int Under,
    int Over,
    int Emergencies,
    int EmergenciesExact,
    int EmergenciesBelowUrgent
)
{
    /// <summary>The counts of a set.</summary>
    public static ScoreRow Of(string what, IReadOnlyCollection<ScoredCase> scored)
    {
        var emergencies = scored.Where(one => one.Gold == "emergency").ToList();
        return new(
            what,
            scored.Count,
            scored.Count(one => one.IsExact),
            scored.Count(one => one.IsAcceptable),
            scored.Count(one => one.IsUnder),
            scored.Count(one => one.IsOver),
            emergencies.Count,
            emergencies.Count(one => one.IsExact),
            emergencies.Count(one => one.Rank < 4)
        );
    }

    /// <summary>A table of them, with the 95 % interval of Wilson beside each share.</summary>
    public static void AppendTable(StringBuilder text, string first, IEnumerable<ScoreRow> rows)
    {
        text.AppendLine($"| {first} | cases | exact | acceptable | under | over | emergencies |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.What} | {row.Cases} | {row.Share(row.Exact)} | {row.Share(row.Acceptable)} | {row.Share(row.Under)} | {row.Share(row.Over)} | {row.EmergenciesExact} of {row.Emergencies}, {row.EmergenciesBelowUrgent} below urgent |"
            );
        }
    }

    private string Share(int count)
    {
        var (low, high) = Interval.Wilson(count, Cases);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * count / Cases:F1} % ({low:F1} to {high:F1})"
        );
    }
}
