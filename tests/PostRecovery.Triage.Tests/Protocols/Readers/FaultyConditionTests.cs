using System.Globalization;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols.Readers;

public sealed class FaultyConditionTests
{
    public static TheoryData<string, string, string> FaultyConditions =>
        new()
        {
            {
                """{ "yes": "saddle_numbnes" }""",
                "/rules/0/when/yes",
                "'saddle_numbnes' is not a finding"
            },
            {
                """{ "field": "painLevel", "min": 8, "max": 7 }""",
                "/rules/0/when/min",
                "8 is above max"
            },
            {
                """{ "field": "painLevel", "min": 11 }""",
                "/rules/0/when/field",
                "goes beyond what painLevel allows: 0 to 10"
            },
            { """{ "field": "painLevel" }""", "/rules/0/when/field", "needs min, max or both" },
            {
                """{ "field": "painLevl", "min": 1 }""",
                "/rules/0/when",
                "'painLevl' is not a field"
            },
            {
                """{ "field": "painTrend", "in": [ "worse" ] }""",
                "/rules/0/when/in",
                "'worse' is not among the painTrend"
            },
            { """{ "field": "painTrend", "in": [] }""", "/rules/0/when/in", "at least one code" },
            {
                """{ "location": [ "knee" ] }""",
                "/rules/0/when/location",
                "'knee' is not among the painLocations"
            },
            {
                """{ "procedure": [ "epidurl" ] }""",
                "/rules/0/when/procedure",
                "'epidurl' is not among the procedureType"
            },
            {
                """{ "group": [ "dental" ] }""",
                "/rules/0/when/group",
                "'dental' is not among the procedure groups"
            },
            {
                """{ "anaesthesia": [ "ether" ] }""",
                "/rules/0/when/anaesthesia",
                "'ether' is not among the anaesthesia"
            },
            { """{ "level": [ "soon" ] }""", "/rules/0/when", "is not a condition of a rule" },
            {
                """{ "not": { "yes": "fever" } }""",
                "/rules/0/when",
                "is not a condition; the forms are"
            },
            { """{ "always": false }""", "/rules/0/when/always", "can only be true" },
            { """{ "all": [] }""", "/rules/0/when/all", "at least one condition" },
            {
                """{ "atLeast": 3, "of": [ { "yes": "fever" } ] }""",
                "/rules/0/when/atLeast",
                "from 1 to 1, but is 3"
            },
            { """{ "yes": "fever", "no": "weakness" }""", "/rules/0/when/no", "is not known here" },
            { """{ "yes": 1 }""", "/rules/0/when/yes", "should be a text, but is 1" },
            { """[ "fever" ]""", "/rules/0/when", "should be an object" },
            {
                """{ "all": [ { "field": "daysSince", "max": 3 }, { "field": "daysSince", "min": 4 } ] }""",
                "/rules/0/when",
                "can never hold"
            },
            {
                """{ "any": [ { "yes": "fever" }, { "all": [ { "procedure": [ "epidural" ] }, { "group": [ "manual" ] } ] } ] }""",
                "/rules/0/when/any/1",
                "can never hold"
            },
            {
                $$"""{ "all": [ {{Single("daysSince", 46, 2)}}, {{Single("temperatureCelsius", 46, 0.3)}} ] }""",
                "/rules/0/when",
                "splits into more than 2000 combinations"
            },
        };

    /// <summary>Conditions at the edge of what is refused.</summary>
    public static TheoryData<string> AllowedConditions =>
        [
            """{ "field": "painLevel", "min": 4, "max": 4 }""",
            """{ "field": "painLevel", "min": 0, "max": 0 }""",
            """{ "field": "painLevel", "min": 10, "max": 10 }""",
            """{ "field": "painLevel", "max": 0 }""",
            """{ "field": "painLevel", "min": 10 }""",
        ];

    [Theory, MemberData(nameof(FaultyConditions))]
    public void A_faulty_condition_is_refused_at_its_place(
        string when,
        string pointer,
        string message
    )
    {
        var fault = Assert.Single(Small.ReadWithRules(Tiny.Rule("one", "soon", when)).Faults);

        Assert.Equal(("area.json", pointer), (fault.File, fault.Pointer));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllowedConditions))]
    public void A_range_may_be_one_number_and_reach_to_the_limits_of_its_question(string when) =>
        Assert.Empty(Small.ReadWithRules(Tiny.Rule("one", "soon", when)).Faults);

    /// <summary>One of so many numbers, the least allowed and then so far apart.</summary>
    private static string Single(string field, int many, double apart)
    {
        var least = field == "temperatureCelsius" ? 30 : 0;
        var ranges = Enumerable
            .Range(0, many)
            .Select(index => (least + (index * apart)).ToString(CultureInfo.InvariantCulture))
            .Select(at => $$"""{ "field": "{{field}}", "min": {{at}}, "max": {{at}} }""");
        return $$"""{ "any": [ {{string.Join(", ", ranges)}} ] }""";
    }
}
