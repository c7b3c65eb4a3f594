using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Proofs;

/// <summary>
/// One more symptom never lowers the urgency. By structure: the kinds of condition are these and no others, none of them
/// holds because something was left unsaid or denied, and "at least n of" holds for more when more holds. And by looking:
/// each finding on top of the least report of every pattern of every rule, and every pair of findings after every procedure.
/// </summary>
public sealed class MonotoneProofs
{
    private static readonly ImmutableArray<Question> Findings =
    [
        .. Current.Vocabulary.Questions.Where(question => question.Kind == QuestionKind.Answer),
    ];

    [Fact]
    public void There_is_no_kind_of_condition_that_this_proof_does_not_know() =>
        Assert.Equal(
            [
                nameof(AtLevel),
                nameof(CountOf),
                nameof(HadAnaesthesia),
                nameof(HurtsAt),
                nameof(InGroup),
                nameof(OneOf),
                nameof(Said),
                nameof(Within),
            ],
            typeof(Condition)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Condition)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_leaf_that_holds_still_holds_for_a_better_answer(bool orUnsure)
    {
        var said = new Said("chills", orUnsure);
        var worseToBetter = new[] { Answer.NotAsked, Answer.No, Answer.Unsure, Answer.Yes };

        var holds = worseToBetter
            .Select(answer => said.Holds(Reading(new SymptomReport().With("chills", answer))))
            .ToList();

        Assert.Equal(holds.Order(), holds);
    }

    [Fact]
    public void At_least_n_of_any_parts_holds_for_more_when_more_of_them_hold()
    {
        string[] codes =
        [
            "chills",
            "vomiting",
            "headache",
            "jaundice",
            "diarrhoea_persistent",
            "seizure",
        ];
        Expect.None(
            from size in Enumerable.Range(1, codes.Length)
            from needed in Enumerable.Range(0, size + 1)
            let count = new CountOf(
                needed,
                [.. codes.Take(size).Select(Condition (code) => new Said(code, OrUnsure: false))]
            )
            from less in Enumerable.Range(0, 1 << size)
            from added in Enumerable.Range(0, size)
            let more = less | (1 << added)
            where count.Holds(Reading(Yes(codes, less))) && !count.Holds(Reading(Yes(codes, more)))
            select $"{needed} of {size}: {less} holds and {more} does not"
        );
    }

    [Fact]
    public void No_finding_on_top_of_the_least_report_of_any_pattern_of_any_rule_lowers_its_level()
    {
        var compiler = new PatternCompiler(Current.Vocabulary);
        Expect.None(
            from rule in Current.Protocol.Rules
            from pattern in compiler.Compile(rule.When)
            let least = pattern.Demands.Aggregate(
                new SymptomReport(),
                (report, demand) => demand.Witness(report) is { } fact ? report.With(fact) : report
            )
            let level = Current.Protocol.UrgencyOf(least)
            from finding in Findings
            where Current.Protocol.UrgencyOf(least.With(finding.Code, Answer.Yes)) < level
            select $"{finding} lowers {ReportJson.Show(least)}"
        );
    }

    [Fact]
    public void Of_two_findings_together_neither_makes_the_other_less_urgent()
    {
        var offenders = new List<string>();
        foreach (var procedure in Current.Vocabulary.Procedures)
        {
            foreach (var day in new[] { 0, 1, 5, 30, 100 })
            {
                var report = new SymptomReport
                {
                    ProcedureType = procedure.Code,
                    DaysSince = day,
                    PainLevel = 2,
                };
                var alone = Findings
                    .Select(one => Current.Protocol.UrgencyOf(report.With(one.Code, Answer.Yes)))
                    .ToList();
                for (var first = 0; first < Findings.Length; first++)
                {
                    var withFirst = report.With(Findings[first].Code, Answer.Yes);
                    for (var second = 0; second < first; second++)
                    {
                        var both = Current.Protocol.UrgencyOf(
                            withFirst.With(Findings[second].Code, Answer.Yes)
                        );
                        if (both < alone[first] || both < alone[second])
                        {
                            offenders.Add(
                                $"{Findings[first]} and {Findings[second]} on {ReportJson.Show(report)}"
                            );
                        }
                    }
                }
            }
        }

        Expect.None(offenders);
    }

    private static Reading Reading(SymptomReport report) => new(report, Current.Vocabulary);

    private static SymptomReport Yes(string[] codes, int which) =>
        codes
            .Where((_, index) => (which >> index & 1) == 1)
            .Aggregate(new SymptomReport(), (report, code) => report.With(code, Answer.Yes));
}
