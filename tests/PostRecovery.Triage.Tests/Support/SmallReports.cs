using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>Random rules on nine questions, and a report for every way in which such rules can tell reports apart.</summary>
internal static class SmallReports
{
    private static readonly ImmutableArray<string> Findings =
    [
        "fever",
        "headache",
        "thunderclap_headache",
    ];
    private static readonly ImmutableArray<double?> Hours = [null, 2, 6, 20, 24.5, 30, 45, 50];
    private static readonly ImmutableArray<double?> Temperatures = [null, 37, 37.995, 38.2];
    private static readonly ImmutableArray<ImmutableArray<string>?> Places =
    [
        null,
        ["neck"],
        ["leg"],
        ["neck", "leg"],
    ];

    /// <summary>Every report. "No" is left out, since no condition tells it from silence.</summary>
    public static IEnumerable<SymptomReport> All() =>
        from procedure in new[] { "other_surgery", "epidural" }
        from day in Enumerable.Range(0, 4)
        from pain in new[] { 1, 5 }
        from hours in Hours
        where hours is null || TimeWindow.Agrees(day, hours.Value)
        from temperature in Temperatures
        from places in Places
        from report in Answered(
            new SymptomReport
            {
                ProcedureType = procedure,
                DaysSince = day,
                PainLevel = pain,
                HoursSince = hours,
                TemperatureCelsius = temperature,
                PainLocations = places,
            }
        )
        select report;

    /// <summary>How urgent a report is, by the plain trees.</summary>
    public static Urgency Level(Protocol protocol, SymptomReport report) =>
        protocol
            .Rules.Where(rule => rule.When.Holds(new(report, protocol.Vocabulary)))
            .Select(rule => rule.Level)
            .Append(Urgency.SelfCare)
            .Max();

    /// <summary>How many facts a report says.</summary>
    public static int Facts(SymptomReport report) => report.Facts(Current.Vocabulary).Count();

    public static (string Level, string When) Rule(Random random) =>
        (Level(random), Expression(random, 2));

    public static string Level(Random random) =>
        UrgencyCodes.All[random.Next(UrgencyCodes.All.Length)];

    private static IEnumerable<SymptomReport> Answered(SymptomReport report) =>
        Findings.Aggregate(
            (IEnumerable<SymptomReport>)[report],
            (reports, code) =>
                from one in reports
                from answer in new[] { Answer.NotAsked, Answer.Unsure, Answer.Yes }
                select one.With(code, answer)
        );

    private static string Expression(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return Leaf(random);
        }

        var parts = Enumerable.Range(0, 3).Select(_ => Expression(random, depth - 1)).Distinct();
        return $$"""{ "{{(random.Next(2) == 0 ? "any" : "all")}}": [ {{string.Join(",", parts)}} ] }""";
    }

    private static string Leaf(Random random) =>
        random.Next(13) switch
        {
            0 => """{ "field": "hoursSince", "min": 4 }""",
            1 => """{ "field": "hoursSince", "max": 25 }""",
            2 => """{ "field": "hoursSince", "min": 10, "max": 40 }""",
            3 => """{ "field": "daysSince", "min": 2 }""",
            4 => """{ "field": "daysSince", "max": 2 }""",
            5 => """{ "field": "painLevel", "min": 4 }""",
            6 => """{ "field": "temperatureCelsius", "max": 37.99 }""",
            7 => """{ "location": ["neck"] }""",
            8 => """{ "location": ["leg"] }""",
            9 => """{ "procedure": ["epidural"] }""",
            10 => $$"""{ "yesOrUnsure": "{{Findings[random.Next(3)]}}" }""",
            _ => $$"""{ "yes": "{{Findings[random.Next(3)]}}" }""",
        };
}
