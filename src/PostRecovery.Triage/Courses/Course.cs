using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Courses;

/// <summary>Reads the check-ins of one recovery together.</summary>
public static class Course
{
    private const string Returned = "pain_returned_after_relief";

    /// <summary>
    /// What earlier check-ins say about questions that a report leaves open. An answer that was given is never touched,
    /// and from what is missing nothing is worked out: without a check-in at the right distance there is no trend.
    /// </summary>
    /// <param name="report">The report, with its pain.</param>
    /// <param name="at">When it tells of.</param>
    /// <param name="earlier">The check-ins before it in any order, but those of one moment as they came; later ones are left out.</param>
    /// <param name="rules">The rules; null where a protocol has none, and then nothing is worked out.</param>
    /// <param name="vocabulary">The words of the protocol.</param>
    public static ImmutableArray<Derived> Derive(
        SymptomReport report,
        DateTimeOffset at,
        IEnumerable<CoursePoint> earlier,
        FollowUp? rules,
        Vocabulary vocabulary
    )
    {
        if (rules is null || report.PainLevel is not { } pain)
        {
            return [];
        }

        CoursePoint[] before =
        [
            .. earlier.Where(point => point.At < at).OrderBy(point => point.At),
        ];
        var trend = report.PainTrend is null
            ? TrendOf(pain, at, before, rules.Trend, vocabulary)
            : null;
        var relief =
            report.AnswerTo(Returned) == Answer.NotAsked
                ? ReturnOf(pain, before, rules.Relief, vocabulary)
                : null;
        return [.. new[] { trend, relief }.OfType<Derived>()];
    }

    /// <summary>How a check-in compares with the one before it; null: there is none.</summary>
    public static CourseChange Change(CoursePoint? previous, CoursePoint now)
    {
        if (previous is not { } before)
        {
            return CourseChange.First;
        }

        var byLevel = now.Urgency.CompareTo(before.Urgency);
        var change = byLevel != 0 ? byLevel : now.PainLevel.CompareTo(before.PainLevel);
        return change switch
        {
            < 0 => CourseChange.Better,
            0 => CourseChange.Same,
            _ => CourseChange.Worse,
        };
    }

    private static Derived? TrendOf(
        int pain,
        DateTimeOffset at,
        IEnumerable<CoursePoint> before,
        TrendRule rule,
        Vocabulary vocabulary
    )
    {
        var candidates = before
            .Where(point =>
                TimeSpan.FromHours(rule.FromHours) <= at - point.At
                && at - point.At <= TimeSpan.FromHours(rule.ToHours)
            )
            .ToList();
        if (vocabulary.At(Derived.Trend) is not { } question || candidates.Count == 0)
        {
            return null;
        }

        // Of two at the same distance the later one.
        var then = candidates
            .AsEnumerable()
            .Reverse()
            .MinBy(point => (at - point.At - TimeSpan.FromHours(rule.AimHours)).Duration());
        var change = pain - then.PainLevel;
        var code =
            change >= rule.Points ? "worsening"
            : change <= -rule.Points ? "improving"
            : "unchanged";
        return Derived.Of(
            question,
            code,
            vocabulary,
            ("before", then.PainLevel),
            ("hours", (int)Math.Round((at - then.At).TotalHours)),
            ("now", pain)
        );
    }

    private static Derived? ReturnOf(
        int pain,
        CoursePoint[] before,
        ReliefRule rule,
        Vocabulary vocabulary
    )
    {
        var (highest, from, relief) = (int.MinValue, int.MinValue, int.MaxValue);
        foreach (var level in before.Select(point => point.PainLevel))
        {
            if (
                level < highest
                && (highest - level >= rule.FellBy || level <= rule.FellTo)
                && level < relief
            )
            {
                (from, relief) = (highest, level);
            }

            highest = Math.Max(highest, level);
        }

        return vocabulary.At(Derived.Returned) is { } question && relief <= pain - rule.RoseBy
            ? Derived.Of(
                question,
                "yes",
                vocabulary,
                ("highest", from),
                ("lowest", relief),
                ("now", pain)
            )
            : null;
    }
}
