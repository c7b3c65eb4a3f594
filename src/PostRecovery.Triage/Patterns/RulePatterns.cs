using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// The patterns of all rules in one row: highest level first, then rule by rule, then fewest optional demands. So the
/// first one that holds decides the level, and the first of a rule that holds explains it with the fewest facts.
/// </summary>
internal sealed class RulePatterns
{
    private readonly ImmutableArray<(Rule Rule, Pattern Pattern)> patterns;
    private readonly PatternRow row;
    private readonly FrozenDictionary<string, int[][]> byProcedure;
    private readonly int[][] all;
    private readonly Urgency[] levels;

    public RulePatterns(
        IEnumerable<(Rule Rule, Pattern Pattern)> inRuleOrder,
        DemandTable demands,
        Vocabulary vocabulary
    )
    {
        patterns = [.. inRuleOrder.OrderByDescending(at => at.Rule.Level)];
        levels = [.. patterns.Select(at => at.Rule.Level)];
        row = new(patterns.Select(at => at.Pattern), demands);
        all = ByLevel(Enumerable.Range(0, patterns.Length));
        byProcedure = vocabulary.Procedures.ToFrozenDictionary(
            procedure => procedure.Code,
            procedure =>
                ByLevel(
                    Enumerable
                        .Range(0, patterns.Length)
                        .Where(index => MayFollow(procedure.Code, patterns[index].Pattern))
                )
        );
    }

    /// <summary>All of them, each with its rule.</summary>
    public ImmutableArray<(Rule Rule, Pattern Pattern)> All => patterns;

    /// <summary>How many there are.</summary>
    public int Count => patterns.Length;

    /// <summary>The level that a pattern asks for.</summary>
    public Urgency LevelOf(int index) => levels[index];

    /// <summary>The rule that a pattern makes fire.</summary>
    public Rule RuleOf(int index) => patterns[index].Rule;

    /// <summary>A pattern by its place in the row.</summary>
    public Pattern this[int index] => patterns[index].Pattern;

    /// <summary>The patterns as the numbers of their demands.</summary>
    public PatternRow Row => row;

    /// <summary>The places of the patterns of a level that the procedure does not rule out; of all of the level when it is not known.</summary>
    public ReadOnlySpan<int> After(string? procedure, Urgency level)
    {
        var byLevel =
            procedure is not null && byProcedure.TryGetValue(procedure, out var some) ? some : all;
        return byLevel[(int)level - 1];
    }

    private int[][] ByLevel(IEnumerable<int> indices)
    {
        var byLevel = indices.ToLookup(LevelOf);
        return [.. Enum.GetValues<Urgency>().Select(level => byLevel[level].ToArray())];
    }

    private static bool MayFollow(string procedure, Pattern pattern)
    {
        var report = new SymptomReport { ProcedureType = procedure };
        return pattern.Demands.All(demand =>
            demand.Question.Code != "procedureType" || demand.IsMetBy(report)
        );
    }
}
