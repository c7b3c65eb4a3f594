using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>
/// Looks for a report that meets one pattern and none of some others, answer by answer. A value is left out when another
/// one meets no more of what is to be avoided.
/// </summary>
/// <param name="pattern">What has to be met.</param>
/// <param name="questions">What the report answers: the required fields, then what the pattern asks for.</param>
internal sealed class GapSearch(Pattern pattern, ImmutableArray<Question> questions)
{
    /// <summary>The first such report, smaller numbers and earlier codes first; null when there is none.</summary>
    /// <param name="sofar">What is answered.</param>
    /// <param name="next">The place of the next question.</param>
    /// <param name="near">The patterns to avoid that no answer so far rules out.</param>
    public SymptomReport? From(SymptomReport sofar, int next, List<Pattern> near)
    {
        if (near.Exists(other => IsDecidedBy(other, next)))
        {
            return null;
        }

        if (next == questions.Length)
        {
            return sofar;
        }

        var question = questions[next];
        foreach (var report in Choices(question, sofar, near))
        {
            var nearer = near.FindAll(other => On(question, other)?.IsMetBy(report) ?? true);
            if (From(report, next + 1, nearer) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether all that a pattern asks for is answered: then, being not ruled out, it is met.</summary>
    private bool IsDecidedBy(Pattern other, int next) =>
        other.Demands.All(demand => questions.IndexOf(demand.Question) < next);

    private List<SymptomReport> Choices(Question question, SymptomReport sofar, List<Pattern> near)
    {
        var demand = On(question, pattern);
        var toAvoid = near.Select(other => On(question, other))
            .OfType<Demand>()
            .Distinct()
            .ToList();
        var values = new AnswerValues(question, demand, toAvoid);
        var reports = values
            .In(sofar, HoursDemands(question, near))
            .Select(fact => sofar.With(fact))
            .Where(report => demand?.IsMetBy(report) ?? true)
            .ToList();

        // Hours must agree with the days that were chosen before, so no day stands for another one there.
        return HoursDemands(question, near).Count > 0 ? reports : Best(reports, toAvoid);
    }

    private static List<SymptomReport> Best(List<SymptomReport> reports, List<Demand> toAvoid)
    {
        var met = reports.ConvertAll(report =>
            toAvoid.ConvertAll(demand => demand.IsMetBy(report))
        );
        return
        [
            .. reports.Where(
                (_, index) =>
                    !Enumerable.Range(0, reports.Count).Any(other => IsBetter(other, index))
            ),
        ];

        bool IsBetter(int other, int index) =>
            other != index
            && met[other].Zip(met[index]).All(at => !at.First || at.Second)
            && (other < index || !met[other].SequenceEqual(met[index]));
    }

    /// <summary>What is asked of the hours since, while the days since are being chosen; empty otherwise.</summary>
    private List<RangeDemand> HoursDemands(Question question, List<Pattern> near) =>
        question.Code != "daysSince" || !questions.Any(TimeWindow.IsInHours)
            ? []
            :
            [
                .. near.Append(pattern)
                    .SelectMany(other => other.Demands)
                    .OfType<RangeDemand>()
                    .Where(demand => TimeWindow.IsInHours(demand.Question)),
            ];

    private static Demand? On(Question question, Pattern of) =>
        of.Demands.FirstOrDefault(demand => demand.Question == question);
}
