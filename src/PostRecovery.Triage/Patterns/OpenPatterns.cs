using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// The patterns above the level reached that answers to open questions could still bring to hold, level by level. Each
/// level is looked through when it is asked for: the highest one mostly says all there is to say.
/// </summary>
/// <param name="rules">All patterns.</param>
/// <param name="procedure">The procedure of the report.</param>
/// <param name="possible">The demands that are met or may be.</param>
/// <param name="reached">The level reached; no pattern above it is met.</param>
internal sealed class OpenPatterns(
    RulePatterns rules,
    string? procedure,
    ulong[] possible,
    Urgency reached
)
{
    private readonly List<int>?[] looked = new List<int>?[(int)Urgency.Emergency + 1];

    /// <summary>Those of the highest level that has any; empty when there are none at all.</summary>
    public List<int> Highest => ByLevel().FirstOrDefault() ?? [];

    /// <summary>Those of each level that has any, highest level first.</summary>
    public IEnumerable<List<int>> ByLevel()
    {
        for (var level = Urgency.Emergency; level > reached; level--)
        {
            var open = looked[(int)level] ??= At(level);
            if (open.Count > 0)
            {
                yield return open;
            }
        }
    }

    private List<int> At(Urgency level)
    {
        var open = new List<int>();
        foreach (var index in rules.After(procedure, level))
        {
            if (rules.Row.Holds(index, possible))
            {
                open.Add(index);
            }
        }

        return open;
    }
}
