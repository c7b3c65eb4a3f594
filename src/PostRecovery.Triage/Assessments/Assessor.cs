using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Assessments;

/// <summary>
/// Judges reports by one protocol, compiled once. A pattern is fired when all its demands are met, open when they are
/// met or may be, and ruled out otherwise; every part of an answer is read off these three.
/// </summary>
internal sealed class Assessor
{
    private readonly Vocabulary vocabulary;
    private readonly DemandTable demands;
    private readonly Standing standing;
    private readonly RulePatterns rules;
    private readonly LevelIndex levels;
    private readonly NextQuestionFinder nextQuestions;
    private readonly ImmutableArray<Counsel> counselByLevel;

    public Assessor(ProtocolContent content)
    {
        vocabulary = content.Vocabulary;
        var compiler = new PatternCompiler(vocabulary);
        var ofRules = content
            .Rules.SelectMany(rule =>
                compiler.Compile(rule.When).Select(pattern => (rule, pattern))
            )
            .ToImmutableArray();
        var ofCounsel = UrgencyCodes
            .All.Select((_, index) => CounselPatterns.Compile(content, (Urgency)(index + 1)))
            .ToImmutableArray();
        var ofQuestions = vocabulary
            .Questions.Where(question => question.AppliesTo is not null)
            .SelectMany(question => compiler.Compile(question.AppliesTo!));

        demands = new(
            ofRules
                .Select(at => at.pattern)
                .Concat(ofCounsel.SelectMany(counsel => counsel.All))
                .Concat(ofQuestions)
                .SelectMany(pattern => pattern.Demands),
            vocabulary
        );
        standing = new(vocabulary, demands);
        rules = new(ofRules, demands, vocabulary);
        levels = new(rules, demands);
        nextQuestions = new(rules, demands);
        counselByLevel = [.. ofCounsel.Select(patterns => new Counsel(patterns, demands))];
    }

    /// <summary>Only the level. Allocates nothing.</summary>
    public Urgency UrgencyOf(SymptomReport report)
    {
        Span<ulong> met = stackalloc ulong[demands.Words];
        standing.MarkMet(report, met);
        return levels.Highest(met);
    }

    /// <summary>The rules that fire, highest level first.</summary>
    public List<Rule> Fired(SymptomReport report)
    {
        Span<ulong> met = stackalloc ulong[demands.Words];
        standing.MarkMet(report, met);
        var fired = new List<Rule>();
        foreach (var index in rules.After(report.ProcedureType))
        {
            if (
                Bits.Contain(met, rules.BitsOf(index))
                && (fired.Count == 0 || fired[^1] != rules.RuleOf(index))
            )
            {
                fired.Add(rules.RuleOf(index));
            }
        }

        return fired;
    }

    public Assessment Assess(SymptomReport report, int questions)
    {
        Span<ulong> met = stackalloc ulong[demands.Words];
        Span<ulong> possible = stackalloc ulong[demands.Words];
        standing.MarkMet(report, met);
        standing.MarkPossible(report, met, possible);

        var (reasons, open) = FiredAndOpen(report, met, possible);
        var urgency = reasons.Count > 0 ? reasons[0].Rule.Level : Urgency.SelfCare;
        var worst = FewestMissing(report, met, open);
        var counsel = counselByLevel[(int)urgency - 1];
        var advice = counsel.Given(met, possible);

        return new()
        {
            Urgency = urgency,
            CouldBecome = worst?.Rule.Level ?? urgency,
            WorstCase = worst,
            Reasons = [.. reasons.Where(reason => IsToldAt(urgency, reason.Rule))],
            PossibleCauses = counsel.Causes(met),
            Advice = [.. advice.Where(item => item.Kind != AdviceKind.SafetyNet)],
            Withheld = counsel.Withheld(met, possible, demands),
            SafetyNet = [.. advice.Where(item => item.Kind == AdviceKind.SafetyNet)],
            NextQuestions = nextQuestions.Find(open, met, questions),
            Notices = Notices.Of(report, vocabulary),
        };
    }

    /// <summary>The rules that fired, highest first, and the open patterns that would bring more than they do.</summary>
    private (List<Reason> Fired, List<int> Open) FiredAndOpen(
        SymptomReport report,
        ReadOnlySpan<ulong> met,
        ReadOnlySpan<ulong> possible
    )
    {
        var fired = new List<Reason>();
        var open = new List<int>();
        foreach (var index in rules.After(report.ProcedureType))
        {
            var bits = rules.BitsOf(index);
            if (!Bits.Contain(possible, bits))
            {
                continue;
            }

            var rule = rules.RuleOf(index);
            if (Bits.Contain(met, bits))
            {
                // The first pattern of a rule that holds has the fewest facts; the rule's others add nothing.
                if (fired.Count == 0 || fired[^1].Rule != rule)
                {
                    fired.Add(
                        new(
                            rule,
                            [.. rules[index].Demands.Select(demand => demand.Because(report))]
                        )
                    );
                }
            }
            else if (fired.Count == 0 || fired[0].Rule.Level < rule.Level)
            {
                open.Add(index);
            }
        }

        // Patterns stand highest level first, but one that is open can come before the fired one of its own level.
        var reached = fired.Count > 0 ? fired[0].Rule.Level : Urgency.SelfCare;
        open.RemoveAll(index => rules.LevelOf(index) <= reached);
        return (fired, open);
    }

    private WorstCase? FewestMissing(SymptomReport report, ReadOnlySpan<ulong> met, List<int> open)
    {
        if (open.Count == 0)
        {
            return null;
        }

        var (best, fewest) = (open[0], int.MaxValue);
        foreach (
            var index in open.TakeWhile(index => rules.LevelOf(index) == rules.LevelOf(open[0]))
        )
        {
            var missing = Bits.Missing(met, rules.BitsOf(index));
            (best, fewest) = missing < fewest ? (index, missing) : (best, fewest);
        }

        var answers = ImmutableArray.CreateBuilder<Fact>(fewest);
        foreach (var demand in rules[best].Demands)
        {
            if (!demand.IsMetBy(report))
            {
                answers.Add(demand.Witness(report)!);
            }
        }

        return new(rules.RuleOf(best), answers.MoveToImmutable());
    }

    private static bool IsToldAt(Urgency urgency, Rule rule) =>
        rule.Level > Urgency.SelfCare || urgency <= Urgency.Routine;
}
