using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// Random reports that come close to firing rules: each starts from what one pattern of one rule demands, loses some of
/// it and gains noise. Purely random answers would hardly ever meet a rule of four demands.
/// </summary>
internal static class RandomReports
{
    private static readonly Shared<ImmutableArray<Pattern>> Patterns = new(() =>
        [
            .. Current.Protocol.Rules.SelectMany(rule =>
                new PatternCompiler(Current.Vocabulary).Compile(rule.When)
            ),
        ]
    );

    private static readonly Shared<ImmutableArray<Question>> Findings = new(() =>
        [.. Current.Vocabulary.Questions.Where(question => question.Kind == QuestionKind.Answer)]
    );

    /// <summary>For FsCheck: a report from a number, with smaller reports to shrink to.</summary>
    public static Arbitrary<SymptomReport> Any { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Next(new Random(seed))), Smaller);

    public static SymptomReport Next(Random random) => Near(Patterns.Value, random);

    /// <summary>A report that comes close to firing a rule.</summary>
    public static SymptomReport Near(Rule rule, Random random) =>
        Near(new PatternCompiler(Current.Vocabulary).Compile(rule.When), random);

    private static SymptomReport Near(ImmutableArray<Pattern> patterns, Random random)
    {
        var pattern = patterns[random.Next(patterns.Length)];
        var report = Required(random);
        foreach (var demand in pattern.Demands.Where(_ => random.Next(5) > 0))
        {
            report = demand.Witness(report) is { } fact ? report.With(fact) : report;
        }

        var noise = random.Next(12);
        for (var count = 0; count < noise; count++)
        {
            report = WithNoise(report, random);
        }

        return Agreeing(report);
    }

    private static SymptomReport Required(Random random)
    {
        var procedures = Current.Vocabulary.Procedures;
        return new()
        {
            ProcedureType = procedures[random.Next(procedures.Length)].Code,
            DaysSince = random.Next(3) == 0 ? random.Next(3) : random.Next(130),
            PainLevel = random.Next(11),
        };
    }

    private static SymptomReport WithNoise(SymptomReport report, Random random)
    {
        var question =
            random.Next(3) == 0
                ? Current.Vocabulary.Questions[random.Next(Current.Vocabulary.Questions.Length)]
                : Findings.Value[random.Next(Findings.Value.Length)];
        return question.IsRequired ? report : report.With(Said(question, random));
    }

    private static Fact Said(Question question, Random random) =>
        question.Kind switch
        {
            QuestionKind.Number => Fact.Of(question, Number(question, random)),
            QuestionKind.Codes => Fact.Of(
                question,
                [.. question.Codes.Where(_ => random.Next(5) == 0)]
            ),
            _ => Fact.Of(question, question.Codes[random.Next(question.Codes.Length)]),
        };

    private static double Number(Question question, Random random)
    {
        var small =
            question.Min + (random.NextDouble() * Math.Min(question.Max - question.Min, 60));
        return question.IsWhole ? Math.Round(small) : Math.Round(small, 1);
    }

    /// <summary>Hours that contradict the days would be refused at the door.</summary>
    private static SymptomReport Agreeing(SymptomReport report) =>
        report is { HoursSince: { } hours, DaysSince: { } days } && !TimeWindow.Agrees(days, hours)
            ? report with
            {
                HoursSince = null,
            }
            : report;

    private static IEnumerable<SymptomReport> Smaller(SymptomReport report)
    {
        foreach (var (code, _) in report.Answers.Given)
        {
            yield return report.With(code, Answer.NotAsked);
        }

        SymptomReport[] without =
        [
            report with
            {
                PainLocations = null,
            },
            report with
            {
                Anaesthesia = null,
            },
            report with
            {
                PainTrend = null,
            },
            report with
            {
                PainOnset = null,
            },
            report with
            {
                TemperatureCelsius = null,
            },
            report with
            {
                HoursSince = null,
            },
            report with
            {
                PregnancyWeeks = null,
            },
            report with
            {
                AgeYears = null,
            },
            report with
            {
                CatheterHours = null,
            },
            report with
            {
                OperationMinutes = null,
            },
            report with
            {
                SessionsCompleted = null,
            },
            report with
            {
                PriorContacts = null,
            },
        ];
        foreach (var smaller in without.Where(smaller => smaller != report))
        {
            yield return smaller;
        }
    }
}
