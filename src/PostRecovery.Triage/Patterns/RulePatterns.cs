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
    private readonly ulong[] bits;
    private readonly int words;
    private readonly FrozenDictionary<string, int[]> byProcedure;
    private readonly int[] all;
    private readonly Urgency[] levels;

    public RulePatterns(
        IEnumerable<(Rule Rule, Pattern Pattern)> inRuleOrder,
        DemandTable demands,
        Vocabulary vocabulary
    )
    {
        patterns = [.. inRuleOrder.OrderByDescending(at => at.Rule.Level)];
        levels = [.. patterns.Select(at => at.Rule.Level)];
        words = demands.Words;
        bits = [.. patterns.SelectMany(at => demands.BitsOf(at.Pattern))];
        all = [.. Enumerable.Range(0, patterns.Length)];
        byProcedure = vocabulary.Procedures.ToFrozenDictionary(
            procedure => procedure.Code,
            procedure =>
                all.Where(index => MayFollow(procedure.Code, patterns[index].Pattern)).ToArray()
        );
    }

    /// <summary>How many there are.</summary>
    public int Count => patterns.Length;

    /// <summary>The level that a pattern asks for.</summary>
    public Urgency LevelOf(int index) => levels[index];

    /// <summary>The rule that a pattern makes fire.</summary>
    public Rule RuleOf(int index) => patterns[index].Rule;

    /// <summary>A pattern by its place in the row.</summary>
    public Pattern this[int index] => patterns[index].Pattern;

    /// <summary>A pattern as a set of bits.</summary>
    public ReadOnlySpan<ulong> BitsOf(int index) => bits.AsSpan(index * words, words);

    /// <summary>The places of all patterns that the procedure does not rule out; of all when it is not known.</summary>
    public ReadOnlySpan<int> After(string? procedure) =>
        procedure is not null && byProcedure.TryGetValue(procedure, out var some) ? some : all;

    private static bool MayFollow(string procedure, Pattern pattern)
    {
        var report = new SymptomReport { ProcedureType = procedure };
        return pattern.Demands.All(demand =>
            demand.Question.Code != "procedureType" || demand.IsMetBy(report)
        );
    }
}
