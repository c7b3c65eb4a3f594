using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class PatternCompilerTests
{
    private static Condition Chills => new Said("chills", OrUnsure: false);
    private static Condition Clammy => new Said("clammy_or_pale", OrUnsure: false);
    private static Condition Jaundice => new Said("jaundice", OrUnsure: false);

    [Fact]
    public void A_yes_is_one_demand_and_an_unsure_may_do_as_well()
    {
        Assert.Equal(["chills=yes"], Compile(Chills));
        Assert.Equal(["chills=yes|unsure"], Compile(new Said("chills", OrUnsure: true)));
    }

    [Fact]
    public void What_other_answers_say_about_it_is_written_out()
    {
        Assert.Equal(
            ["fever=yes|unsure", "temperatureCelsius=38..45"],
            Compile(new Said("fever", OrUnsure: true))
        );
        Assert.Equal(
            ["weakness=yes", "weakness_both_legs=yes", "weakness_worsening=yes"],
            Compile(new Said("weakness", OrUnsure: false)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["procedureType=general_anaesthesia", "anaesthesia=general|local"],
            Compile(new HadAnaesthesia(["general", "local"]))
        );
        Assert.Equal(["anaesthesia=spinal"], Compile(new HadAnaesthesia(["spinal"])));
        Assert.Equal(
            [
                "procedureType=epidural|spinal_anaesthesia|epidural_injection|lumbar_puncture|blood_patch",
                "anaesthesia=epidural|spinal",
            ],
            Compile(new InGroup(["neuraxial"]))
        );
        Assert.Equal(
            ["procedureType=nerve_block|general_anaesthesia"],
            Compile(new InGroup(["anaesthesia"]))
        );
    }

    [Fact]
    public void Numbers_codes_and_places_are_a_demand_each()
    {
        Assert.Equal(["painLevel=3..6"], Compile(new Within("painLevel", 3, 6)));
        Assert.Equal(["painTrend=worsening"], Compile(new OneOf("painTrend", ["worsening"])));
        Assert.Equal(["painLocations=neck|head"], Compile(new HurtsAt(["neck", "head"])));
    }

    [Fact]
    public void At_least_some_of_several_are_all_choices_of_so_many()
    {
        Condition[] three = [Chills, Clammy, Jaundice];

        Assert.Equal(["chills=yes", "clammy_or_pale=yes", "jaundice=yes"], Sorted(1, three));
        Assert.Equal(
            [
                "chills=yes, clammy_or_pale=yes",
                "chills=yes, jaundice=yes",
                "clammy_or_pale=yes, jaundice=yes",
            ],
            Sorted(2, three)
        );
        Assert.Equal(["chills=yes, clammy_or_pale=yes, jaundice=yes"], Sorted(3, three));
        Assert.Equal([""], Sorted(0, three));
        Assert.Equal([""], Sorted(0));
    }

    [Fact]
    public void What_another_pattern_makes_needless_is_left_out()
    {
        var both = new CountOf(2, [Chills, Clammy]);

        Assert.Equal(["chills=yes"], Sorted(1, both, Chills));
        Assert.Equal(["chills=yes"], Sorted(1, Chills, both));
        Assert.Equal(
            ["painLevel=3..10"],
            Sorted(1, new Within("painLevel", 5, 10), new Within("painLevel", 3, 10))
        );
        Assert.Equal(
            ["painLevel=3..10"],
            Sorted(1, new Within("painLevel", 3, 10), new Within("painLevel", 5, 10))
        );
    }

    [Fact]
    public void What_contradicts_itself_has_no_pattern() =>
        Assert.Empty(Sorted(2, new Within("painLevel", 0, 2), new Within("painLevel", 5, 9)));

    [Fact]
    public void Those_with_the_fewest_optional_demands_come_first_and_of_those_the_shortest() =>
        Assert.Equal(
            [
                "daysSince=1..2, painLevel=1..2",
                "chills=yes",
                "daysSince=5..6, clammy_or_pale=yes",
                "fever=yes, jaundice=yes",
            ],
            Compile(
                    new CountOf(
                        1,
                        [
                            new CountOf(2, [new Said("fever", OrUnsure: false), Jaundice]),
                            new CountOf(2, [Clammy, new Within("daysSince", 5, 6)]),
                            Chills,
                            new CountOf(
                                2,
                                [new Within("daysSince", 1, 2), new Within("painLevel", 1, 2)]
                            ),
                        ]
                    )
                )
                .Where(pattern => !pattern.Contains("temperature", StringComparison.Ordinal))
        );

    [Fact]
    public void A_level_holds_always_where_it_was_reached_and_never_elsewhere()
    {
        var at = new AtLevel([Urgency.Soon, Urgency.Urgent]);

        Assert.Equal([""], Compile(at, Urgency.Soon));
        Assert.Empty(Compile(at, Urgency.Routine));
        Assert.Empty(Compile(at));
    }

    [Fact]
    public void A_word_that_is_not_in_the_vocabulary_is_refused_and_named()
    {
        Assert.Contains(
            "'itch'",
            Refused(new Said("itch", OrUnsure: false)),
            StringComparison.Ordinal
        );
        Assert.Contains("'mood'", Refused(new Within("mood", 0, 1)), StringComparison.Ordinal);
    }

    private static string Refused(Condition condition) =>
        Assert.Throws<ArgumentException>(() => Compile(condition)).Message;

    private static IEnumerable<string> Sorted(int needed, params Condition[] of) =>
        Compile(new CountOf(needed, [.. of])).Order(StringComparer.Ordinal);

    private static string[] Compile(Condition condition, Urgency? level = null) =>
        [
            .. new PatternCompiler(Words.Shipped, level)
                .Compile(condition)
                .Select(pattern => string.Join(", ", pattern.Demands.Select(Show))),
        ];

    private static string Show(Demand demand) =>
        $"{demand.Question.Code}="
        + demand switch
        {
            RangeDemand range => FormattableString.Invariant($"{range.Min}..{range.Max}"),
            CodeDemand code => Codes(code, code.Allowed),
            ListDemand list => string.Join('+', list.Sets.Select(set => Codes(list, set))),
            _ => "?",
        };

    private static string Codes(Demand demand, ulong bits) =>
        string.Join('|', Bits.In([bits]).Select(bit => demand.Question.Codes[bit]));
}
