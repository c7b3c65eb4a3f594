namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// What wrong levels cost. The weights are this project's own and no guideline's: a level too low costs by what is missed,
/// an emergency most; a level too high costs one visit sooner than needed.
/// </summary>
internal static class TriageCost
{
    /// <summary>The weights in words, for the table.</summary>
    public const string Weights =
        "each level too low costs 10 for an emergency, 5 for urgent, 2 for soon, 1 for routine; each level too high costs 1";

    private static readonly int[] OfMissing = [0, 1, 2, 5, 10];

    /// <summary>What an answer costs, counted from the nearest acceptable level.</summary>
    public static int Of(ScoredCase one, string given)
    {
        var ranks = one.Acceptable.Select(level => ScoredCase.Levels.IndexOf(level)).ToList();
        var rank = ScoredCase.Levels.IndexOf(given);
        return rank < ranks.Min()
                ? (ranks.Min() - rank) * OfMissing[ScoredCase.Levels.IndexOf(one.Gold)]
            : rank > ranks.Max() ? rank - ranks.Max()
            : 0;
    }

    /// <summary>What 100 such cases cost when each gets the level that is named for it.</summary>
    public static double PerHundred(
        IReadOnlyCollection<ScoredCase> scored,
        Func<ScoredCase, string> given
    ) => 100.0 * scored.Sum(one => Of(one, given(one))) / scored.Count;
}
