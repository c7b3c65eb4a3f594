using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>The answers that show everything some demands can tell apart: the start of every stretch between two bounds.</summary>
public sealed class AnswerValuesTests
{
    [Fact]
    public void A_whole_number_starts_a_stretch_at_each_least_and_one_after_each_greatest() =>
        Assert.Equal(
            [0, 2, 4, 6, 9],
            Numbers("painLevel", demand: (2, 5), others: [(4, 8), (11, 12), (-3, -2)])
        );

    [Fact]
    public void A_number_that_is_not_whole_starts_one_a_hundredth_after_a_greatest() =>
        Assert.Equal(
            [30, 37.5, 38, 38.51],
            Numbers("temperatureCelsius", demand: (37.5, 38.5), others: [(38, 45)])
        );

    [Fact]
    public void Where_two_bounds_are_closer_than_that_it_starts_between_them() =>
        Assert.Equal(
            [30, 37, 38.00390625, 38.0078125],
            Numbers("temperatureCelsius", demand: (37, 38), others: [(38.0078125, 45)])
        );

    [Fact]
    public void That_holds_for_the_greatest_of_another_range_and_for_a_bound_just_a_hundredth_off()
    {
        Assert.Equal(
            [30, 36, 37, 38.00390625, 38.02],
            Numbers("temperatureCelsius", demand: (37, 38), others: [(36, 38.0078125)])
        );
        Assert.Equal(
            [30, 37, (38 + 38.01) / 2, 38.01],
            Numbers("temperatureCelsius", demand: (37, 38), others: [(38.01, 45)])
        );
    }

    [Fact]
    public void A_bound_between_two_whole_numbers_starts_at_the_next_one() =>
        Assert.Equal([0, 3, 6], Numbers("painLevel", demand: (2.5, 5), others: []));

    [Fact]
    public void Days_start_anew_after_the_last_hour_of_a_day() =>
        Assert.Equal([0, 1, 2], Numbers("daysSince", demand: null, others: [], hours: [(30, 48)]));

    [Fact]
    public void Days_also_start_where_hours_that_are_asked_for_come_to_agree_with_them() =>
        Assert.Equal([0, 1, 2], Numbers("daysSince", demand: null, others: [], hours: [(30, 50)]));

    [Fact]
    public void Hours_that_do_not_agree_with_the_days_are_left_out() =>
        Assert.Equal(
            [24, 30, 48.01],
            Numbers(
                "hoursSince",
                demand: null,
                others: [(12, 48), (30, 90)],
                sofar: new() { DaysSince = 2 }
            )
        );

    private static IEnumerable<double> Numbers(
        string field,
        (double Min, double Max)? demand,
        IEnumerable<(double Min, double Max)> others,
        IEnumerable<(double Min, double Max)>? hours = null,
        SymptomReport? sofar = null
    )
    {
        var vocabulary = Small.Read().Protocol!.Vocabulary;
        return new AnswerValues(
            vocabulary.At(field)!,
            demand is { } at ? Range(field, at) : null,
            others.Select(other => Range(field, other))
        )
            .In(sofar ?? new(), [.. (hours ?? []).Select(at => Range("hoursSince", at))])
            .Select(fact => fact.Number!.Value);

        RangeDemand Range(string name, (double Min, double Max) range) =>
            new(vocabulary.At(name)!, range.Min, range.Max);
    }
}
