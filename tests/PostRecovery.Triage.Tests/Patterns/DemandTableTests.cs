using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Reports;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Patterns;

public sealed class DemandTableTests
{
    private const ulong Yes = 1;
    private const ulong YesOrUnsure = 3;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(128, 2)]
    public void Each_demand_takes_one_bit(int demands, int words)
    {
        var all = Enumerable
            .Range(0, demands)
            .Select(least => new RangeDemand(Words.Question("operationMinutes"), least, 2880));

        Assert.Equal(words, new DemandTable(all, Words.Shipped).Words);
    }

    [Fact]
    public void The_same_demand_twice_takes_one_bit_and_questions_stand_in_their_order()
    {
        Demand chills = Said("chills", Yes);
        Demand pain = new RangeDemand(Words.Question("painLevel"), 3, 10);

        var table = new DemandTable([chills, pain, Said("chills", Yes)], Words.Shipped);

        Assert.Equal(pain, table[0]);
        Assert.Equal(chills, table[1]);
        Assert.Equal((1, 2), table.BitsOf(chills.Question));
        Assert.Equal((2, 2), table.BitsOf(Words.Shipped.Questions[^1]));
        Assert.Equal(1, table.BitOf(chills));
    }

    [Fact]
    public void A_demand_implies_itself_and_the_weaker_ones_on_its_question()
    {
        Demand yes = Said("chills", Yes);
        Demand orUnsure = Said("chills", YesOrUnsure);
        Demand other = Said("vomiting", YesOrUnsure);

        Assert.Equal([yes, orUnsure], Implied(yes, orUnsure, other));
        Assert.Equal([orUnsure], Implied(orUnsure, yes, other));
    }

    [Fact]
    public void A_follow_up_implies_whatever_is_asked_of_its_parent()
    {
        Demand more = Said("weakness_worsening", Yes);
        Demand orUnsure = Said("weakness_worsening", YesOrUnsure);
        Demand parent = Said("weakness", Yes);

        Assert.Equal([parent, more, orUnsure], Implied(more, orUnsure, parent));
        Assert.Equal([parent], Implied(parent, more));
    }

    [Fact]
    public void What_two_of_them_imply_alike_is_implied()
    {
        Demand[] two = [Said("weakness_worsening", Yes), Said("weakness_both_legs", Yes)];
        Demand parent = Said("weakness", Yes);

        Assert.Equal(
            [parent, .. two.OrderBy(demand => demand.Question.Index)],
            Implied(two, [parent])
        );
    }

    [Theory]
    [InlineData(37.99, false)]
    [InlineData(38, true)]
    [InlineData(39, true)]
    public void A_temperature_of_fever_implies_fever_and_the_weaker_ones_on_itself(
        double least,
        bool implies
    )
    {
        Demand measured = Temperature(least);
        Demand weaker = Temperature(37);
        Demand fever = Said("fever", YesOrUnsure);

        Assert.Equal(
            implies ? [measured, weaker, fever] : [measured, weaker],
            Implied(measured, weaker, fever, new RangeDemand(Words.Question("painLevel"), 3, 10))
        );
    }

    [Fact]
    public void Another_number_as_high_implies_no_fever()
    {
        Demand days = new RangeDemand(Words.Question("daysSince"), 40, 3650);

        Assert.Equal([days], Implied(days, Said("fever", Yes)));
    }

    private static CodeDemand Said(string code, ulong allowed) =>
        new(Words.Question(code), allowed);

    private static RangeDemand Temperature(double least) =>
        new(Words.Question("temperatureCelsius"), least, 45);

    private static IEnumerable<Demand> Implied(Demand demand, params Demand[] others) =>
        Implied([demand], others);

    private static IEnumerable<Demand> Implied(Demand[] demands, Demand[] others)
    {
        var table = new DemandTable(demands.Concat(others), Words.Shipped);
        var (bits, all) = (new ulong[table.Words], new ulong[table.Words]);
        foreach (var demand in demands)
        {
            Bits.Set(bits, table.BitOf(demand));
        }

        table.AddImplied(bits, all);
        return Bits.In(all).Select(bit => table[bit]);
    }
}
