using System.Globalization;
using System.Text;

namespace PostRecovery.Api.Tests.Support;

/// <summary>What is said of one set of scored cases: shares with intervals, each level, errors by their size and cost, and the field's own metrics.</summary>
internal static class ScoreSection
{
    public static void Append(StringBuilder text, string set, IReadOnlyList<ScoredCase> scored)
    {
        AppendShares(text, set, scored);
        text.AppendLine();
        ByLevel(text, scored);
        text.AppendLine();
        ByProcedure(text, scored);
        text.AppendLine();
        Errors(text, scored);
        text.AppendLine();
        FieldMetrics(text, scored);
    }

    private static void AppendShares(
        StringBuilder text,
        string set,
        IReadOnlyList<ScoredCase> scored
    )
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {set} | share | 95 % interval (Wilson) |"
        );
        text.AppendLine("|---|---|---|");
        Share(text, "exactly the wanted level", scored, one => one.IsExact);
        Share(text, "within the acceptable levels", scored, one => one.IsAcceptable);
        Share(text, "under-triaged", scored, one => one.IsUnder);
        Share(text, "over-triaged", scored, one => one.IsOver);
        var emergencies = scored.Where(one => one.Gold == "emergency").ToList();
        Share(text, "emergencies answered as emergency", emergencies, one => one.IsExact);
        Share(text, "emergencies answered below urgent", emergencies, one => one.Rank < 4);
    }

    private static void Share(
        StringBuilder text,
        string what,
        IReadOnlyCollection<ScoredCase> among,
        Func<ScoredCase, bool> which
    )
    {
        var (count, all) = (among.Count(which), among.Count);
        var (low, high) = Interval.Wilson(count, all);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {what} | {count} of {all}: {100.0 * count / all:F1} % | {low:F1} to {high:F1} % |"
        );
    }

    private static void ByLevel(StringBuilder text, IReadOnlyList<ScoredCase> scored)
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| wanted \\ given | {string.Join(" | ", ScoredCase.Levels)} | exact | under | over |"
        );
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var gold in ScoredCase.Levels)
        {
            var wanted = scored.Where(one => one.Gold == gold).ToList();
            var given = ScoredCase.Levels.Select(level => wanted.Count(one => one.Given == level));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {gold} | {string.Join(" | ", given)} | {wanted.Count(one => one.IsExact)} of {wanted.Count} | {wanted.Count(one => one.IsUnder)} | {wanted.Count(one => one.IsOver)} |"
            );
        }
    }

    private static void ByProcedure(StringBuilder text, IReadOnlyList<ScoredCase> scored)
    {
        text.AppendLine("| procedure | cases | exact | acceptable | under | over |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (
            var after in scored
                .GroupBy(one => one.Procedure)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {after.Key} | {after.Count()} | {after.Count(one => one.IsExact)} | {after.Count(one => one.IsAcceptable)} | {after.Count(one => one.IsUnder)} | {after.Count(one => one.IsOver)} |"
            );
        }
    }

    private static void Errors(StringBuilder text, IReadOnlyList<ScoredCase> scored)
    {
        var off = scored
            .Where(one => !one.IsExact)
            .GroupBy(one => one.LevelsOff)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key:+0;-0}: {group.Count()}");
        text.AppendLine($"Levels off the wanted one (below it with a minus): {Listed(off)}.");
        var emergencies = scored.Where(one => one.Gold == "emergency").ToList();
        var missed = emergencies.Count(one => one.Rank < 4);
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Emergencies below urgent: {missed} of {emergencies.Count}; the upper 95 % bound (Clopper-Pearson, one-sided) is {Interval.UpperBound(missed, emergencies.Count):F1} %."
        );
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Cost of 100 cases: {TriageCost.PerHundred(scored, one => one.Given):F0}; always answering urgent would cost {TriageCost.PerHundred(scored, _ => "urgent"):F0}, always emergency {TriageCost.PerHundred(scored, _ => "emergency"):F0}, always self-care {TriageCost.PerHundred(scored, _ => "self_care"):F0}."
        );
    }

    /// <summary>The metrics of Kopka et al. 2023 (doi 10.1177/20552076231194929), all on exact levels.</summary>
    private static void FieldMetrics(StringBuilder text, IReadOnlyList<ScoredCase> scored)
    {
        var wrong = scored.Where(one => !one.IsExact).ToList();
        text.AppendLine("| metric of the field | value |");
        text.AppendLine("|---|---|");
        Metric(text, "accuracy", scored.Count(one => one.IsExact), scored.Count);
        Metric(
            text,
            "safety of advice (the wanted level or a higher one)",
            scored.Count(one => one.LevelsOff >= 0),
            scored.Count
        );
        Metric(
            text,
            "inclination to over-triage (too high among the wrong ones)",
            wrong.Count(one => one.LevelsOff > 0),
            wrong.Count
        );
        Metric(text, "comprehensiveness (answered at all)", scored.Count, scored.Count);
    }

    private static void Metric(StringBuilder text, string name, int count, int all) =>
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {count} of {all}: {(all == 0 ? 0 : 100.0 * count / all):F1} % |"
        );

    private static string Listed(IEnumerable<string> parts) =>
        string.Join(", ", parts) is { Length: > 0 } listed ? listed : "none";
}
