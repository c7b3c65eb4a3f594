using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PostRecovery.Triage.Patterns;

/// <summary>Sets of small numbers as words of 64 bits.</summary>
internal static class Bits
{
    /// <summary>Sets are compared so many words at a time.</summary>
    public const int Block = 8;

    public static void Set(Span<ulong> bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    public static bool Has(ReadOnlySpan<ulong> bits, int bit) =>
        (bits[bit >> 6] >> (bit & 63) & 1) == 1;

    /// <summary>Whether every bit of the part is in the whole. Both are a multiple of <see cref="Block"/> words long.</summary>
    public static bool Contain(ReadOnlySpan<ulong> whole, ReadOnlySpan<ulong> part)
    {
        ref var wholeStart = ref MemoryMarshal.GetReference(whole);
        ref var partStart = ref MemoryMarshal.GetReference(part);
        for (nuint word = 0; word < (nuint)part.Length; word += Block)
        {
            var missing = Vector512.AndNot(
                Vector512.LoadUnsafe(ref partStart, word),
                Vector512.LoadUnsafe(ref wholeStart, word)
            );
            if (missing != Vector512<ulong>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many bits are in the part and not in the whole.</summary>
    public static int Missing(ReadOnlySpan<ulong> whole, ReadOnlySpan<ulong> part)
    {
        var missing = 0;
        for (var word = 0; word < part.Length; word++)
        {
            missing += BitOperations.PopCount(part[word] & ~whole[word]);
        }

        return missing;
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
