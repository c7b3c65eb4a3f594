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
    private readonly PatternIndex index;
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
        index = new(rules, demands);
        nextQuestions = new(rules, demands);
        counselByLevel = [.. ofCounsel.Select(patterns => new Counsel(patterns, demands))];
    }

    /// <summary>The patterns of all rules, highest level first.</summary>
    public ImmutableArray<(Rule Rule, Pattern Pattern)> Patterns => rules.All;

    /// <summary>Only the level. Allocates nothing.</summary>
    public Urgency UrgencyOf(SymptomReport report)
    {
        Span<ulong> met = stackalloc ulong[demands.Words];
        standing.MarkMet(report, met);
        return index.Highest(met);
    }

    /// <summary>The rules that fire, highest level first.</summary>
    public List<Rule> Fired(SymptomReport report)
    {
        Span<ulong> met = stackalloc ulong[demands.Words];
        standing.MarkMet(report, met);
        return [.. FirstOfEachRule(index.Met(met)).Select(rules.RuleOf)];
    }

    public Assessment Assess(SymptomReport report, int questions)
    {
        var met = new ulong[demands.Words];
        var possible = new ulong[demands.Words];
        standing.MarkMet(report, met);
        standing.MarkPossible(report, met, possible);

        var fired = FirstOfEachRule(index.Met(met));
        var urgency = fired.Count > 0 ? rules.LevelOf(fired[0]) : Urgency.SelfCare;
        var open = new OpenPatterns(rules, report.ProcedureType, possible, urgency);
        var worst = FewestMissing(report, met, open.Highest);
        var counsel = counselByLevel[(int)urgency - 1];
        var (advice, withheld) = counsel.Advise(met, possible);

        return new()
        {
            Urgency = urgency,
            CouldBecome = worst?.Rule.Level ?? urgency,
            WorstCase = worst,
            Reasons =
            [
                .. fired
                    .Where(at => IsToldAt(urgency, rules.RuleOf(at)))
                    .Select(at => ReasonOf(at, report)),
            ],
            PossibleCauses = counsel.Causes(met),
            Advice = [.. advice.Where(item => item.Kind != AdviceKind.SafetyNet)],
            Withheld = withheld,
            SafetyNet = [.. advice.Where(item => item.Kind == AdviceKind.SafetyNet)],
            NextQuestions = nextQuestions.Find(report, open, met, questions),
            Notices = Notices.Of(report, vocabulary),
        };
    }

    /// <summary>Patterns stand rule by rule, those with the fewest facts first: the first of a rule explains it, its others add nothing.</summary>
    private List<int> FirstOfEachRule(List<int> met)
    {
        var first = new List<int>();
        foreach (var at in met)
        {
            if (first.Count == 0 || rules.RuleOf(first[^1]) != rules.RuleOf(at))
            {
                first.Add(at);
            }
        }

        return first;
    }

    private Reason ReasonOf(int at, SymptomReport report) =>
        new(rules.RuleOf(at), [.. rules[at].Demands.Select(demand => demand.Because(report))]);

    private WorstCase? FewestMissing(
        SymptomReport report,
        ReadOnlySpan<ulong> met,
        List<int> highest
    )
    {
        if (highest.Count == 0)
        {
            return null;
        }

        var (best, fewest) = (highest[0], int.MaxValue);
        foreach (var at in highest)
        {
            var missing = rules.Row.Missing(at, met);
            (best, fewest) = missing < fewest ? (at, missing) : (best, fewest);
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
