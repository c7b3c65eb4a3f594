using System.Collections.Immutable;
using System.Numerics;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>A list that has something out of each of several sets, such as places that hurt.</summary>
/// <remarks>Two demands of one set each, on the same list, are one demand of two sets: an answer may list many codes.</remarks>
internal sealed record ListDemand : Demand
{
    /// <summary>A demand of one set.</summary>
    public ListDemand(Question question, ulong anyOf)
        : this(question, [anyOf]) { }

    private ListDemand(Question question, ImmutableArray<ulong> sets)
        : base(question) =>
        // Invariant: no set contains another, and they stand in order, so that equal demands are written alike.
        Sets = [
            .. sets.Where(set => !sets.Any(other => other != set && (other & ~set) == 0))
                .Distinct()
                .Order(),
        ];

    /// <summary>The sets, a bit for each code by its place in <see cref="Question.Codes"/>; each must be met.</summary>
    public ImmutableArray<ulong> Sets { get; }

    /// <inheritdoc/>
    public override Demand? And(Demand other) =>
        new ListDemand(Question, Sets.AddRange(((ListDemand)other).Sets));

    /// <inheritdoc/>
    public override bool IsImpliedBy(Demand other) =>
        other is ListDemand list
        && Sets.All(set => list.Sets.Any(stricter => (stricter & ~set) == 0));

    /// <inheritdoc/>
    public override bool IsMetBy(SymptomReport report) => IsMetBy(SaidBits(report));

    /// <summary>Whether these codes, a bit each, meet it.</summary>
    public bool IsMetBy(ulong said)
    {
        foreach (var set in Sets)
        {
            if ((said & set) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override Fact Because(SymptomReport report) => Fewest(SaidBits(report));

    /// <inheritdoc/>
    public override Fact? Witness(SymptomReport report) => Fewest(ulong.MaxValue);

    /// <summary>Every list that meets it and no longer does without any one of its codes.</summary>
    public IEnumerable<Fact> LeastLists()
    {
        IEnumerable<ulong> lists = [0];
        foreach (var set in Sets)
        {
            lists = lists
                .SelectMany(list => Bits.In([set]).Select(bit => list | (1UL << bit)))
                .Distinct()
                .ToList();
        }

        return lists.Where(IsLeast).Select(FactOf);

        bool IsLeast(ulong list) =>
            Bits.In([list]).TrueForAll(bit => !IsMetBy(list & ~(1UL << bit)));
    }

    /// <inheritdoc/>
    public bool Equals(ListDemand? other) =>
        other is not null && Question == other.Question && Sets.SequenceEqual(other.Sets);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Question, Sets.Length, Sets[0]);

    private Fact Fewest(ulong said)
    {
        ulong chosen = 0;
        foreach (var set in Sets.Where(set => (set & chosen) == 0))
        {
            chosen |= 1UL << BitOperations.TrailingZeroCount(set & said);
        }

        // A later choice may make an earlier one needless.
        for (var rest = chosen; rest != 0; rest &= rest - 1)
        {
            var one = rest & (~rest + 1);
            chosen = Sets.All(set => (set & chosen & ~one) != 0) ? chosen & ~one : chosen;
        }

        return FactOf(chosen);
    }

    private Fact FactOf(ulong list) =>
        Fact.Of(Question, [.. Question.Codes.Where((_, index) => (list >> index & 1) == 1)]);

    private ulong SaidBits(SymptomReport report) =>
        Question.BitsOf(report.CodesOf(Question.Code) ?? []);
}
