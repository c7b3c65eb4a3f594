using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Reports made so that an advice item is given or a cause named, at a level.</summary>
internal static class CounselReports
{
    private static readonly ImmutableDictionary<Urgency, ImmutableArray<Pattern>> Raising =
        Enum.GetValues<Urgency>()
            .ToImmutableDictionary(
                level => level,
                level =>
                    Current
                        .Protocol.Rules.Where(rule => rule.Level == level)
                        .SelectMany(rule =>
                            new PatternCompiler(Current.Vocabulary).Compile(rule.When).Take(1)
                        )
                        .ToImmutableArray()
            );

    /// <summary>For each way in which an item helps at a level, a report in which it is given, where one was found.</summary>
    public static IEnumerable<SymptomReport> GivenAt(Advice item, Urgency level) =>
        ForEachWay(
            item,
            level,
            report =>
                Current.Protocol.Assess(report, 0) is var answer
                && (answer.Advice.Contains(item) || answer.SafetyNet.Contains(item))
        );

    /// <summary>For each way in which an item helps at a level, a report in which it does and no caution holds, where one was found.</summary>
    public static IEnumerable<SymptomReport> HelpedAt(Advice item, Urgency level) =>
        ForEachWay(
            item,
            level,
            report =>
                item.NotWhen is not { } caution
                || !caution.Holds(new(report, Current.Vocabulary, level))
        );

    /// <summary>Reports of a level in which a condition holds and every question of yes or no was answered.</summary>
    public static IEnumerable<SymptomReport> At(Condition when, Urgency level) =>
        new PatternCompiler(Current.Vocabulary, level)
            .Compile(when)
            .SelectMany(pattern => OfLevel(pattern, level).Select(Calm));

    /// <summary>For each way in which two items help at a level, a report in which both do, where one was found.</summary>
    public static IEnumerable<SymptomReport> HelpingBoth(
        Advice item,
        Advice other,
        Urgency level
    ) =>
        new PatternCompiler(Current.Vocabulary, level)
            .Compile(new CountOf(2, [item.When, other.When]))
            .Select(pattern => OfLevel(pattern, level).Select(Calm).FirstOrDefault())
            .OfType<SymptomReport>();

    /// <summary>Small reports of a level that meet a pattern.</summary>
    public static IEnumerable<SymptomReport> OfLevel(Pattern pattern, Urgency level)
    {
        var asItIs =
            from procedure in Current.Vocabulary.Procedures
            from day in new[] { 5, 0, 30 }
            select LeastReport.Of(pattern, procedure.Code, day);
        var raised =
            from raising in Raising[level]
            let both = pattern.And(raising)
            where both is not null
            select LeastReport.Of(both);
        return asItIs.Concat(raised).Where(report => Current.Protocol.UrgencyOf(report) == level);
    }

    private static IEnumerable<SymptomReport> ForEachWay(
        Advice item,
        Urgency level,
        Func<SymptomReport, bool> isWanted
    ) =>
        new PatternCompiler(Current.Vocabulary, level)
            .Compile(item.When)
            .Select(pattern => OfLevel(pattern, level).Select(Calm).FirstOrDefault(isWanted))
            .OfType<SymptomReport>();

    /// <summary>Nothing else is the matter, and everything was asked: a "no" changes no level.</summary>
    private static SymptomReport Calm(SymptomReport report) =>
        report.Rest(Answer.No) with
        {
            AgeYears = report.AgeYears ?? 40,
            PregnancyWeeks = report.PregnancyWeeks ?? 0,
            PainLocations = report.PainLocations ?? [],
            Anaesthesia = report.Anaesthesia ?? [],
        };
}
