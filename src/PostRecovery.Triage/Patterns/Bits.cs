using System.Numerics;

namespace PostRecovery.Triage.Patterns;

/// <summary>Sets of small numbers as words of 64 bits.</summary>
internal static class Bits
{
    public static void Set(Span<ulong> bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    public static bool Has(ReadOnlySpan<ulong> bits, int bit) =>
        (bits[bit >> 6] >> (bit & 63) & 1) == 1;

    /// <summary>Whether every bit of the part is in the whole.</summary>
    public static bool Contain(ReadOnlySpan<ulong> whole, ReadOnlySpan<ulong> part)
    {
        for (var word = 0; word < part.Length; word++)
        {
            if ((part[word] & ~whole[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bits that are set, ascending.</summary>
    public static List<int> In(ReadOnlySpan<ulong> bits)
    {
        var set = new List<int>();
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                set.Add((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return set;
    }
}
