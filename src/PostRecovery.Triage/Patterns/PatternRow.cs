namespace PostRecovery.Triage.Patterns;

/// <summary>
/// Patterns as short lists of the numbers of their demands, one after the other in one array. A pattern has three or four
/// demands out of several hundred, so this is a quarter of the memory of bit sets, and the first demand that fails ends it.
/// </summary>
internal sealed class PatternRow
{
    private readonly ushort[] bits;
    private readonly int[] starts;

    public PatternRow(IEnumerable<Pattern> patterns, DemandTable demands)
    {
        var ofEach = patterns
            .Select(pattern => pattern.Demands.Select(demands.BitOf).ToArray())
            .ToList();
        bits = [.. ofEach.SelectMany(some => some).Select(bit => checked((ushort)bit))];
        starts = new int[ofEach.Count + 1];
        for (var index = 0; index < ofEach.Count; index++)
        {
            starts[index + 1] = starts[index] + ofEach[index].Length;
        }
    }

    /// <summary>The numbers of a pattern's demands, in the order of their questions.</summary>
    public ReadOnlySpan<ushort> DemandsOf(int index) =>
        bits.AsSpan(starts[index]..starts[index + 1]);

    /// <summary>Whether all demands of a pattern are in the set (those that are met, or those that may be).</summary>
    public bool Holds(int index, ReadOnlySpan<ulong> set)
    {
        foreach (var bit in DemandsOf(index))
        {
            if (!Bits.Has(set, bit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many demands of a pattern are not met.</summary>
    public int Missing(int index, ReadOnlySpan<ulong> met)
    {
        var missing = 0;
        foreach (var bit in DemandsOf(index))
        {
            missing += Bits.Has(met, bit) ? 0 : 1;
        }

        return missing;
    }

    /// <summary>Adds a pattern's demands that are not met to a set.</summary>
    public void AddMissing(int index, ReadOnlySpan<ulong> met, Span<ulong> missing)
    {
        foreach (var bit in DemandsOf(index))
        {
            if (!Bits.Has(met, bit))
            {
                Bits.Set(missing, bit);
            }
        }
    }
}
