using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// What earlier rounds of work on the content reached, as recorded in tests/cases/rounds.json when they were scored. An earlier
/// content cannot be scored again here, so these are kept as they were, also where they disappoint.
/// </summary>
internal static class AccuracyRounds
{
    private static readonly JsonElement Recorded = JsonDocument
        .Parse(File.ReadAllText(Repository.PathTo("tests", "cases", "rounds.json")))
        .RootElement;

    /// <summary>The rounds whose unseen cases have been read since; those cases now count as tuning ones.</summary>
    public static ImmutableArray<int> Opened { get; } =
    [.. Recorded.GetProperty("opened").EnumerateArray().Select(round => round.GetInt32())];

    public static void Append(StringBuilder text)
    {
        text.AppendLine("| scored | cases | exact | acceptable | under | over | emergencies |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var score in Recorded.GetProperty("scores").EnumerateArray())
        {
            var all = score.GetProperty("cases").GetInt32();
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {score.GetProperty("what").GetString()} | {all} | {Share(score, "exact", all)} | {Share(score, "acceptable", all)} | {Share(score, "under", all)} | {Share(score, "over", all)} | {score.GetProperty("emergenciesExact").GetInt32()} of {score.GetProperty("emergencies").GetInt32()}, {score.GetProperty("emergenciesBelowUrgent").GetInt32()} below urgent |"
            );
        }
    }

    private static string Share(JsonElement score, string what, int all)
    {
        var count = score.GetProperty(what).GetInt32();
        var (low, high) = Interval.Wilson(count, all);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * count / all:F1} % ({low:F1} to {high:F1})"
        );
    }
}
