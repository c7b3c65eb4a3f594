using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>The reports that some rules fire on, and what they leave out.</summary>
/// <remarks>
/// Exact. More answers only meet more patterns, so if any report meets a pattern and none of these, then so does the part
/// of it that the pattern asks for; and of two values that the rest cannot tell apart one is enough.
/// </remarks>
internal sealed class Coverage
{
    private readonly ImmutableArray<(Rule Rule, Pattern Pattern, ulong[] Asks)> covering;
    private readonly ImmutableArray<Question> required;
    private readonly Vocabulary vocabulary;

    public Coverage(IEnumerable<(Rule Rule, Pattern Pattern)> covering, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        this.covering = [.. covering.Select(at => (at.Rule, at.Pattern, AskedBy(at.Pattern, [])))];
        required = [.. vocabulary.Questions.Where(question => question.IsRequired)];
    }

    /// <summary>The least report that meets a pattern and none of these; null when there is none.</summary>
    /// <param name="pattern">What has to be met.</param>
    /// <param name="except">A rule whose own patterns do not count.</param>
    public SymptomReport? Gap(Pattern pattern, Rule? except = null)
    {
        var asked = AskedBy(pattern, required);
        var near = new List<Pattern>();
        foreach (var (rule, other, asks) in covering)
        {
            if (rule == except || !Bits.Contain(asked, asks))
            {
                continue;
            }

            if (other.IsImpliedBy(pattern))
            {
                return null;
            }

            if (pattern.And(other) is not null)
            {
                near.Add(other);
            }
        }

        ImmutableArray<Question> questions =
        [
            .. required,
            .. pattern
                .Demands.Select(demand => demand.Question)
                .Where(question => !question.IsRequired),
        ];
        return new GapSearch(pattern, questions).From(new(), 0, near);
    }

    private ulong[] AskedBy(Pattern pattern, ImmutableArray<Question> others)
    {
        var bits = new ulong[(vocabulary.Questions.Length + 63) / 64];
        foreach (var question in pattern.Demands.Select(demand => demand.Question).Concat(others))
        {
            Bits.Set(bits, question.Index);
        }

        return bits;
    }
}
