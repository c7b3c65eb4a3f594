using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

/// <summary>In these tests a, b, c and so on are the first places of the list, and "ab+c" is one of a and b, and c.</summary>
public sealed class ListDemandTests
{
    private static Question Places => Words.Question("painLocations");

    [Theory]
    [InlineData("ab", "b", true)]
    [InlineData("ab", "cb", true)]
    [InlineData("ab", "c", false)]
    [InlineData("ab", "", false)]
    [InlineData("ab+cd", "a", false)]
    [InlineData("ab+cd", "ad", true)]
    [InlineData("ab+bc", "b", true)]
    public void It_is_met_by_a_list_with_something_out_of_every_set(
        string sets,
        string list,
        bool met
    )
    {
        Assert.Equal(met, Of(sets).IsMetBy(Report(list)));
        Assert.Equal(met, Of(sets).IsMetBy(Bits(list)));
    }

    [Fact]
    public void A_list_that_was_not_asked_does_not_meet_it() =>
        Assert.False(Of("ab").IsMetBy(new SymptomReport()));

    [Theory]
    [InlineData("ab+cd", "cd+ab")]
    [InlineData("ab", "ab+ab")]
    [InlineData("ab", "ab+abc")] // whatever is out of a and b is out of a, b and c
    [InlineData("a+bc", "abc+bc+ab+a")]
    public void Demands_that_ask_the_same_are_equal(string sets, string same)
    {
        Assert.Equal(Of(sets), Of(same));
        Assert.Equal(Of(sets).GetHashCode(), Of(same).GetHashCode());
    }

    [Fact]
    public void Demands_that_ask_something_else_differ()
    {
        Assert.NotEqual(Of("ab"), Of("abc"));
        Assert.NotEqual(Of("a+bc"), Of("a"));
        Assert.NotEqual(Of("a"), new ListDemand(Words.Question("anaesthesia"), 1));
        Assert.False(Of("ab").Equals(null));
        Assert.NotEqual(Of("ab").GetHashCode(), Of("abc").GetHashCode());
    }

    [Theory]
    [InlineData("ab", "ab", true)]
    [InlineData("ab", "a", true)]
    [InlineData("ab", "abc", false)]
    [InlineData("ab", "cd+b", true)]
    [InlineData("ab+cd", "a", false)]
    [InlineData("ab+cd", "a+d", true)]
    public void It_is_implied_by_sets_within_its_own(string sets, string by, bool implied) =>
        Assert.Equal(implied, Of(sets).IsImpliedBy(Of(by)));

    [Fact]
    public void It_is_not_implied_by_a_demand_of_another_kind() =>
        Assert.False(Of("ab").IsImpliedBy(new CodeDemand(Places, 1)));

    [Theory]
    [InlineData("ab", "ba", "a")]
    [InlineData("ab", "bc", "b")]
    [InlineData("ab+cd", "dbe", "bd")]
    [InlineData("ac+bc", "abc", "ab")]
    [InlineData("ad+bd+cd", "dcb", "d")] // d for the first, and the other two need nothing more
    [InlineData("ab+bc", "abc", "b")] // a for the first is needless once b is there for the second
    public void Because_names_enough_of_what_was_said_and_no_more(
        string sets,
        string said,
        string because
    ) => Assert.Equal(because, Letters(Of(sets).Because(Report(said))));

    [Fact]
    public void A_witness_meets_it_with_no_more_than_needed()
    {
        Assert.Equal("a", Letters(Of("ab").Witness(new())!));
        Assert.Equal("ac", Letters(Of("ab+cd").Witness(new())!));
        Assert.Equal("b", Letters(Of("ab+bc").Witness(new())!));
    }

    [Theory]
    [InlineData("ab", "a b")]
    [InlineData("ab+cd", "ac ad bc bd")]
    [InlineData("ab+bc", "ac b")]
    [InlineData("ab+bc+ca", "ab ac bc")]
    public void The_least_lists_meet_it_and_need_each_of_their_codes(string sets, string lists) =>
        Assert.Equal(lists, string.Join(' ', Of(sets).LeastLists().Select(Letters).Order()));

    private static ListDemand Of(string sets) =>
        sets.Split('+')
            .Select(set => new ListDemand(Places, Bits(set)))
            .Aggregate((both, next) => (ListDemand)both.And(next)!);

    private static ulong Bits(string letters) =>
        letters.Aggregate(0UL, (bits, letter) => bits | (1UL << (letter - 'a')));

    private static SymptomReport Report(string letters) =>
        new() { PainLocations = [.. letters.Select(letter => Places.Codes[letter - 'a'])] };

    private static string Letters(Fact fact) =>
        string.Concat(fact.Codes.Select(code => (char)('a' + Places.Codes.IndexOf(code))).Order());
}
