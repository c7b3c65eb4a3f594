namespace PostRecovery.Api.Tests.Support;

/// <summary>How far a share of few cases can be trusted.</summary>
internal static class Interval
{
    /// <summary>The 95 % score interval of a share, in per cent (Wilson 1927).</summary>
    public static (double Low, double High) Wilson(int count, int all)
    {
        const double Z = 1.959964;
        var share = (double)count / all;
        var middle = share + (Z * Z / (2 * all));
        var reach = Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        var scale = 1 + (Z * Z / all);
        return (
            100 * Math.Max(0, (middle - reach) / scale),
            100 * Math.Min(1, (middle + reach) / scale)
        );
    }

    /// <summary>
    /// The share, in per cent, that the true one exceeds in no more than 5 of 100 such samples (Clopper and Pearson 1934,
    /// one-sided). None of 100 still allows 3 %.
    /// </summary>
    public static double UpperBound(int count, int all)
    {
        var (low, high) = ((double)count / all, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = AtMost(count, all, middle) > 0.05 ? (middle, high) : (low, middle);
        }

        return 100 * high;
    }

    /// <summary>The chance of at most that many of all, each with this chance.</summary>
    private static double AtMost(int count, int all, double chance)
    {
        var term = Math.Pow(1 - chance, all);
        var sum = term;
        for (var hits = 1; hits <= count; hits++)
        {
            term *= (all - hits + 1) / (double)hits * (chance / (1 - chance));
            sum += term;
        }

        return sum;
    }
}
