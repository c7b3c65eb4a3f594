using System.Collections.Immutable;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>The order in which to find out whether a question can apply: after those that decide it.</summary>
internal static class AskingOrder
{
    /// <summary>All questions, each after those its <see cref="Question.AppliesTo"/> names; null when some wait for each other.</summary>
    public static ImmutableArray<Question>? DependenciesFirst(Vocabulary vocabulary)
    {
        var sorted = ImmutableArray.CreateBuilder<Question>(vocabulary.Questions.Length);
        var waiting = vocabulary.Questions.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting
                .Where(question => !NeededBy(question, vocabulary).Any(waiting.Contains))
                .ToList();
            if (ready.Count == 0)
            {
                return null;
            }

            sorted.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return sorted.DrainToImmutable();
    }

    private static IEnumerable<Question> NeededBy(Question question, Vocabulary vocabulary) =>
        question.AppliesTo is { } when
            ? new PatternCompiler(vocabulary)
                .Compile(when)
                .SelectMany(pattern => pattern.Demands)
                .Select(at => at.Question)
            : [];
}
