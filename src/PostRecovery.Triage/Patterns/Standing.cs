using System.Collections.Immutable;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>Finds how every demand stands for a report: met, still possible, or ruled out.</summary>
internal sealed class Standing
{
    private readonly Vocabulary vocabulary;
    private readonly DemandTable demands;
    private readonly ImmutableArray<Question> fields;
    private readonly ImmutableArray<Question> dependenciesFirst;
    private readonly ConditionTable appliesTo;

    public Standing(Vocabulary vocabulary, DemandTable demands)
    {
        this.vocabulary = vocabulary;
        this.demands = demands;
        fields = [.. vocabulary.Questions.Where(question => question.Kind != QuestionKind.Answer)];
        dependenciesFirst = AskingOrder.DependenciesFirst(vocabulary)!.Value;
        var compiler = new PatternCompiler(vocabulary);
        appliesTo = new(
            vocabulary.Questions.Select(question =>
                question.AppliesTo is { } when ? compiler.Compile(when) : [Pattern.Always]
            ),
            demands
        );
    }

    /// <summary>Sets the bit of every demand that what was said meets.</summary>
    public void MarkMet(SymptomReport report, Span<ulong> met)
    {
        foreach (var question in fields)
        {
            MarkField(question, report, met);
        }

        foreach (var (code, answer) in report.Answers.Given)
        {
            if (vocabulary.AnswerQuestion(code) is { } question)
            {
                demands.MarkCode(question, AnswerBit(answer), met);
            }
        }
    }

    /// <summary>Sets the bit of every demand that is met or that an answer to an open question could still meet.</summary>
    public void MarkPossible(SymptomReport report, ReadOnlySpan<ulong> met, Span<ulong> possible)
    {
        met.CopyTo(possible);
        Span<Answer> said = stackalloc Answer[vocabulary.Questions.Length];
        foreach (var (code, answer) in report.Answers.Given)
        {
            if (vocabulary.AnswerQuestion(code) is { } question)
            {
                said[question.Index] = answer;
            }
        }

        foreach (var question in dependenciesFirst)
        {
            if (IsOpen(question, report, said, possible))
            {
                MarkReachable(question, report, possible);
            }
        }
    }

    private bool IsOpen(
        Question question,
        SymptomReport report,
        ReadOnlySpan<Answer> said,
        ReadOnlySpan<ulong> possible
    )
    {
        var isSilent = question.Kind switch
        {
            QuestionKind.Answer => said[question.Index] == Answer.NotAsked,
            QuestionKind.Number => report.NumberOf(question.Code) is null,
            QuestionKind.Code => report.CodeOf(question.Code) is null,
            _ => report.CodesOf(question.Code) is null,
        };

        return isSilent
            ? !IsSettled(question, said, possible)
            : said[question.Index] == Answer.Unsure;
    }

    private bool IsSettled(
        Question question,
        ReadOnlySpan<Answer> said,
        ReadOnlySpan<ulong> possible
    ) => IsSettledByParent(question, said) || !appliesTo.Holds(question.Index, possible);

    /// <summary>A parent's "no" settles its follow-ups, unless the "yes" of one of them overruled it.</summary>
    private bool IsSettledByParent(Question question, ReadOnlySpan<Answer> said)
    {
        if (
            question.FollowUpOf is not { } code
            || said[vocabulary.AnswerQuestion(code)!.Index] != Answer.No
        )
        {
            return false;
        }

        foreach (var sibling in vocabulary.FollowUpsOf(code))
        {
            if (said[sibling.Index] == Answer.Yes)
            {
                return false;
            }
        }

        return true;
    }

    private void MarkReachable(Question question, SymptomReport report, Span<ulong> possible)
    {
        var (from, to) = demands.BitsOf(question);
        for (var bit = from; bit < to; bit++)
        {
            if (demands[bit].CanBeMet(report))
            {
                Bits.Set(possible, bit);
            }
        }
    }

    private void MarkField(Question question, SymptomReport report, Span<ulong> met)
    {
        switch (question.Kind)
        {
            case QuestionKind.Number when report.NumberOf(question.Code) is { } number:
                demands.MarkNumber(question, number, met);
                break;
            case QuestionKind.Code when report.CodeOf(question.Code) is { } code:
                demands.MarkCode(question, question.BitOf(code), met);
                break;
            case QuestionKind.Codes when report.CodesOf(question.Code) is { } codes:
                demands.MarkList(question, question.BitsOf(codes), met);
                break;
        }
    }

    private static ulong AnswerBit(Answer answer) =>
        answer switch
        {
            Answer.Yes => 1,
            Answer.Unsure => 2,
            _ => 4,
        };
}
