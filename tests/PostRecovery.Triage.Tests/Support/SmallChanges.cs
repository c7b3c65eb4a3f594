using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>The small protocol with rules that hang on hours, temperatures and lists, and with one rule of it changed.</summary>
internal static class SmallChanges
{
    private static readonly (string Id, string Level, string When)[] Rules =
    [
        (
            "early-pain",
            "urgent",
            """{ "all": [ { "field": "hoursSince", "max": 6 }, { "field": "painLevel", "min": 5 } ] }"""
        ),
        (
            "first-days-warm",
            "soon",
            """{ "all": [ { "field": "daysSince", "max": 1 }, { "field": "temperatureCelsius", "min": 37.5, "max": 37.9 } ] }"""
        ),
        ("hot", "urgent", """{ "field": "temperatureCelsius", "min": 38.5 }"""),
        ("second-day", "routine", """{ "field": "hoursSince", "min": 24, "max": 30 }"""),
        (
            "both-places",
            "soon",
            """{ "all": [ { "location": [ "back" ] }, { "location": [ "neck" ] } ] }"""
        ),
        (
            "either-kind",
            "routine",
            """{ "all": [ { "anaesthesia": [ "general", "spinal" ] }, { "field": "painTrend", "in": [ "improving", "worsening" ] } ] }"""
        ),
        ("weak", "soon", """{ "yesOrUnsure": "weakness" }"""),
    ];

    /// <summary>It as it is.</summary>
    public static Protocol Whole()
    {
        var rules = Rules.Select(rule => Tiny.Rule(rule.Id, rule.Level, rule.When));
        return Small
            .ReadWith(
                "times.json",
                $$"""{ "area": "times", "rules": [ {{string.Join(",", rules)}} ] }"""
            )
            .Sound();
    }

    /// <summary>It with each rule wrong in every way.</summary>
    public static IEnumerable<(string Name, Protocol Protocol)> Of(Protocol whole) =>
        from rule in whole.Rules
        from mutant in RuleMutant.Of(rule)
        select (
            $"{rule.Id}: {mutant.What} {mutant.Detail}",
            With(
                whole,
                [.. whole.Rules.Select(one => one == rule ? mutant.Rule : one).OfType<Rule>()]
            )
        );

    /// <summary>It with other rules.</summary>
    public static Protocol With(Protocol whole, IEnumerable<Rule> rules) =>
        new(whole.Content with { Rules = [.. rules] }, whole.CanonicalJson);
}
