using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Assessments;

/// <summary>
/// Random protocols of a few rules on five questions, and every report that can be made of them: what the engine says
/// of worst cases and next questions is compared with trying all answers.
/// </summary>
public sealed class EveryReportOfSmallProtocolTests
{
    private static readonly ImmutableArray<string> Findings =
    [
        "chills",
        "vomiting",
        "headache",
        "thunderclap_headache",
    ];
    private static readonly ImmutableArray<double?> Hours = [null, 2, 5, 24];

    /// <summary>Of 24 protocols all; under Stryker, whose other tests see most mutants, the first four.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Mutation.OneIn == 1 ? 24 : 4)];

    [Theory, MemberData(nameof(Seeds))]
    public void Could_become_worst_case_and_next_questions_are_what_trying_every_answer_shows(
        int seed
    )
    {
        var random = new Random(seed);
        var protocol = Tiny.Of([
            .. Enumerable
                .Range(0, random.Next(1, 6))
                .Select(_ => (Level(random), Expression(random, 3))),
        ]);

        Expect.None(
            EveryReport()
                .Where((_, index) => index % Mutation.OneIn == 0)
                .SelectMany(report => Flaws(protocol, report))
        );
    }

    private static IEnumerable<string> Flaws(Protocol protocol, SymptomReport report)
    {
        var answer = protocol.Assess(report, 200);
        var completions = CompletionsOf(report)
            .Select(one => (Report: one, Level: protocol.UrgencyOf(one)))
            .ToList();
        var highest = completions.Max(one => one.Level);
        if (answer.CouldBecome != highest)
        {
            yield return $"could become {highest}, not {answer.CouldBecome}: {ReportJson.Show(report)}";
        }

        var fewest = completions
            .Where(one => one.Level == highest)
            .Min(one => Changes(report, one.Report));
        if (answer.WorstCase is { } worst && worst.Answers.Length != fewest)
        {
            yield return $"{fewest} answers would do, not {worst.Answers.Length}: {ReportJson.Show(report)}";
        }

        var deciding = Open(report)
            .Select(question =>
                (
                    question,
                    Level: HighestDecidedBy(
                        question,
                        Asked(question, report, completions),
                        answer.Urgency
                    )
                )
            )
            .Where(at => at.Level is not null)
            .ToDictionary(at => at.question, at => at.Level!.Value);
        var said = answer.NextQuestions.ToDictionary(
            next => next.Question.Code,
            next => next.CouldRaiseTo
        );
        if (!deciding.OrderBy(at => at.Key).SequenceEqual(said.OrderBy(at => at.Key)))
        {
            yield return $"deciding are {string.Join(", ", deciding)}, said were {string.Join(", ", said)}: {ReportJson.Show(report)}";
        }
    }

    /// <summary>
    /// The completions in which a question is looked at. What is unsure stays at least that: taking it back to "no" only
    /// rules things out. And a follow-up is asked once its open parent is yes: only then it has something of its own to decide.
    /// </summary>
    private static List<(SymptomReport Report, Urgency Level)> Asked(
        string question,
        SymptomReport report,
        List<(SymptomReport Report, Urgency Level)> completions
    ) =>
        completions.FindAll(one =>
            Findings.All(code =>
                report.AnswerTo(code) != Answer.Unsure || one.Report.AnswerTo(code) != Answer.No
            )
            && (
                question != "thunderclap_headache"
                || report.AnswerTo("headache") is Answer.Yes or Answer.No
                || one.Report.AnswerTo("headache") == Answer.Yes
            )
        );

    /// <summary>The highest level that two reports differing in this answer alone fall on either side of.</summary>
    private static Urgency? HighestDecidedBy(
        string question,
        List<(SymptomReport Report, Urgency Level)> completions,
        Urgency reached
    )
    {
        var groups = completions.GroupBy(one => Without(one.Report, question));
        var higher = groups
            .Where(group => group.Max(one => one.Level) > group.Min(one => one.Level))
            .Select(group => group.Max(one => one.Level))
            .Where(level => level > reached)
            .ToList();
        return higher.Count == 0 ? null : higher.Max();
    }

    private static SymptomReport Without(SymptomReport report, string question) =>
        question == "hoursSince"
            ? report with
            {
                HoursSince = null,
            }
            : report.With(question, Answer.NotAsked);

    private static int Changes(SymptomReport report, SymptomReport completion) =>
        Findings.Count(code => report.AnswerTo(code) != completion.AnswerTo(code))
        + (report.HoursSince == completion.HoursSince ? 0 : 1);

    private static IEnumerable<string> Open(SymptomReport report)
    {
        foreach (var code in Findings)
        {
            var isSettled =
                code == "thunderclap_headache"
                && report.AnswerTo(code) == Answer.NotAsked
                && report.AnswerTo("headache") == Answer.No;
            if (report.AnswerTo(code) is Answer.NotAsked or Answer.Unsure && !isSettled)
            {
                yield return code;
            }
        }

        if (report.HoursSince is null)
        {
            yield return "hoursSince";
        }
    }

    private static IEnumerable<SymptomReport> CompletionsOf(SymptomReport report) =>
        Open(report)
            .Aggregate(
                (IEnumerable<SymptomReport>)[report],
                (all, question) => all.SelectMany(one => Answered(one, question)).ToList()
            );

    private static IEnumerable<SymptomReport> Answered(SymptomReport report, string question) =>
        question == "hoursSince"
            ? Hours.Select(hours => report with { HoursSince = hours })
            : new[] { report.AnswerTo(question), Answer.No, Answer.Unsure, Answer.Yes }
                .Distinct()
                .Select(answer => report.With(question, answer));

    private static IEnumerable<SymptomReport> EveryReport() =>
        Findings.Aggregate(
            Hours.Select(hours => new SymptomReport
            {
                ProcedureType = "other_surgery",
                DaysSince = 0,
                PainLevel = 3,
                HoursSince = hours,
            }),
            (reports, code) =>
                reports.SelectMany(report =>
                    Enum.GetValues<Answer>().Select(answer => report.With(code, answer))
                )
        );

    private static string Level(Random random) =>
        UrgencyCodes.All[random.Next(UrgencyCodes.All.Length)];

    private static string Expression(Random random, int depth)
    {
        var parts = Enumerable
            .Range(0, random.Next(2, 4))
            .Select(_ => Expression(random, depth - 1));
        return (depth == 0 ? 3 : random.Next(6)) switch
        {
            0 =>
                $$"""{ "all": [ {{string.Join(",", parts.Where(part => !part.Contains("hoursSince", StringComparison.Ordinal)).Append(Leaf(random)))}} ] }""",
            1 => $$"""{ "any": [ {{string.Join(",", parts)}} ] }""",
            2 =>
                $$"""{ "atLeast": 2, "of": [ {{Leaf(random)}}, {{Leaf(random)}}, {"yes": "chills"} ] }""",
            _ => Leaf(random),
        };
    }

    private static string Leaf(Random random) =>
        random.Next(8) switch
        {
            0 => """{ "field": "hoursSince", "min": 4 }""",
            1 => """{ "field": "hoursSince", "max": 10 }""",
            2 => """{ "field": "hoursSince", "min": 24 }""",
            // On the day itself no more than 24 hours have passed, so that no answer meets this one.
            3 => """{ "field": "hoursSince", "min": 24.5 }""",
            4 => $$"""{ "yesOrUnsure": "{{Findings[random.Next(4)]}}" }""",
            _ => $$"""{ "yes": "{{Findings[random.Next(4)]}}" }""",
        };
}
