using PostRecovery.Triage.Patterns;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class BitsTests
{
    [Fact]
    public void What_was_set_once_or_twice_is_there_in_every_word_and_nothing_else_is()
    {
        int[] set = [0, 1, 62, 63, 64, 100, 127, 128];
        var bits = new ulong[3];
        foreach (var bit in set.Append(63))
        {
            Bits.Set(bits, bit);
        }

        Assert.Equal(set, Bits.In(bits));
        Assert.Equal(set, Enumerable.Range(0, 192).Where(bit => Bits.Has(bits, bit)));
    }

    [Theory]
    [InlineData(new[] { 1, 70 }, new[] { 1, 70 }, true)]
    [InlineData(new[] { 1, 70 }, new[] { 70 }, true)]
    [InlineData(new[] { 1, 70 }, new int[0], true)]
    [InlineData(new[] { 1, 70 }, new[] { 1, 71 }, false)]
    [InlineData(new[] { 1, 70 }, new[] { 2 }, false)]
    public void A_whole_contains_a_part_when_every_bit_of_it_is_there(
        int[] whole,
        int[] part,
        bool contains
    ) => Assert.Equal(contains, Bits.Contain(Of(whole), Of(part)));

    private static ulong[] Of(int[] set)
    {
        var bits = new ulong[2];
        foreach (var bit in set)
        {
            Bits.Set(bits, bit);
        }

        return bits;
    }
}
