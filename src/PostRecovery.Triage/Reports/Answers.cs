using System.Collections.Immutable;

namespace PostRecovery.Triage.Reports;

/// <summary>The answers of a report by code, sorted by code. A code that is missing was not asked.</summary>
/// <remarks>A sorted array rather than a dictionary: a level is found without allocating, and two equal reports are equal.</remarks>
public sealed class Answers : IEquatable<Answers>
{
    /// <summary>Nothing was asked.</summary>
    public static readonly Answers None = new([]);

    private readonly ImmutableArray<KeyValuePair<string, Answer>> sorted;

    private Answers(ImmutableArray<KeyValuePair<string, Answer>> sorted) => this.sorted = sorted;

    /// <summary>The answers given, by code in ordinal order; none of them is <see cref="Answer.NotAsked"/>.</summary>
    public ImmutableArray<KeyValuePair<string, Answer>> Given => sorted;

    /// <summary>These answers; what was not asked is left out, and of two answers to one code the last counts.</summary>
    public static Answers Of(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        var byCode = new SortedDictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (code, answer) in answers)
        {
            byCode[code] = answer;
        }

        return new([.. byCode.Where(answer => answer.Value != Answer.NotAsked)]);
    }

    /// <summary>The answer to a code.</summary>
    public Answer To(string code)
    {
        var (low, high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(sorted[middle].Key, code);
            if (order == 0)
            {
                return sorted[middle].Value;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return Answer.NotAsked;
    }

    /// <summary>The same answers with one more, or another one in its place; <see cref="Answer.NotAsked"/> takes it out.</summary>
    public Answers With(string code, Answer answer) => Of(sorted.Append(new(code, answer)));

    /// <inheritdoc/>
    public bool Equals(Answers? other) => other is not null && sorted.SequenceEqual(other.sorted);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        sorted.Length == 0 ? 0 : HashCode.Combine(sorted.Length, sorted[0], sorted[^1]);
}
