using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Triage.Assessments;

/// <summary>The patterns of causes and advice at one level of urgency, before they are turned into bits.</summary>
internal sealed record CounselPatterns(
    ImmutableArray<(Cause Cause, ImmutableArray<Pattern> When)> Causes,
    ImmutableArray<(
        Advice Advice,
        ImmutableArray<Pattern> When,
        ImmutableArray<Pattern> NotWhen
    )> Advice
)
{
    /// <summary>Every pattern of every item.</summary>
    public IEnumerable<Pattern> All =>
        Causes
            .SelectMany(item => item.When)
            .Concat(Advice.SelectMany(item => item.When.Concat(item.NotWhen)));

    /// <summary>The items that can be given at a level at all.</summary>
    public static CounselPatterns Compile(ProtocolContent content, Urgency level)
    {
        var compiler = new PatternCompiler(content.Vocabulary, level);
        return new(
            [
                .. content
                    .Causes.Select(cause => (cause, compiler.Compile(cause.When)))
                    .Where(item => !item.Item2.IsEmpty),
            ],
            [
                .. content
                    .Advice.Select(item =>
                        (
                            item,
                            compiler.Compile(item.When),
                            item.NotWhen is { } not ? compiler.Compile(not) : []
                        )
                    )
                    .Where(item => !item.Item2.IsEmpty),
            ]
        );
    }
}
