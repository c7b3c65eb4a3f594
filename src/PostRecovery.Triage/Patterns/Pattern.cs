using System.Collections.Immutable;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// A set of demands, at most one on each question, that together make a condition hold; none of them can be left out.
/// A condition holds exactly when one of its patterns does (its prime implicants, in the words of switching theory).
/// </summary>
/// <param name="Demands">The demands, in the order of their questions.</param>
internal sealed record Pattern(ImmutableArray<Demand> Demands)
{
    /// <summary>Nothing is asked for: always holds.</summary>
    public static readonly Pattern Always = new([]);

    /// <summary>How many of its demands are on questions that a report may leave out.</summary>
    public int OptionalDemands { get; } = Demands.Count(demand => !demand.Question.IsRequired);

    /// <summary>Both patterns at once; null when they contradict each other.</summary>
    public Pattern? And(Pattern other)
    {
        var both = ImmutableArray.CreateBuilder<Demand>(Demands.Length + other.Demands.Length);
        var (left, right) = (0, 0);
        while (left < Demands.Length || right < other.Demands.Length)
        {
            var order =
                left == Demands.Length ? 1
                : right == other.Demands.Length ? -1
                : Demands[left].Question.Index.CompareTo(other.Demands[right].Question.Index);
            var next =
                order < 0 ? Demands[left]
                : order > 0 ? other.Demands[right]
                : Demands[left].And(other.Demands[right]);
            if (next is null)
            {
                return null;
            }

            both.Add(next);
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return new(both.DrainToImmutable());
    }

    /// <summary>Whether this one holds wherever the other one does.</summary>
    public bool IsImpliedBy(Pattern other)
    {
        var right = 0;
        foreach (var demand in Demands)
        {
            while (
                right < other.Demands.Length
                && other.Demands[right].Question.Index < demand.Question.Index
            )
            {
                right++;
            }

            if (right == other.Demands.Length || !IsImplied(demand, other.Demands[right]))
            {
                return false;
            }
        }

        return true;

        static bool IsImplied(Demand demand, Demand by) =>
            demand.Question == by.Question && demand.IsImpliedBy(by);
    }
}
