using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Tests.Support;

/// <summary>
/// What is open in a report, and how high a rule could still bring it, found the slow and plain way: no patterns, only
/// the condition trees, and every answer tried. The compiled engine is held against this.
/// </summary>
internal static class Completions
{
    /// <summary>The questions that are open: not asked or unsure, and not settled.</summary>
    public static IReadOnlySet<Question> OpenIn(SymptomReport report) =>
        OpenIn(report, Current.Vocabulary.Questions);

    /// <summary>Those that are open among some, to which every question belongs that may settle one of them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="among">The questions looked at.</param>
    /// <param name="settles">Whether any of them can be settled at all.</param>
    public static IReadOnlySet<Question> OpenIn(
        SymptomReport report,
        IEnumerable<Question> among,
        bool settles = true
    )
    {
        var open = among.Where(question => !IsAnswered(question, report)).ToHashSet();
        if (!settles)
        {
            return open;
        }

        // A question that cannot apply is settled, and may settle another one that depends on it: until nothing changes.
        while (true)
        {
            var stillOpen = open.Where(question => !IsSettled(question, report, open)).ToHashSet();
            if (stillOpen.Count == open.Count)
            {
                return open;
            }

            open = stillOpen;
        }
    }

    /// <summary>Whether the condition can be brought to hold by answers to open questions.</summary>
    public static bool CanHold(
        Condition condition,
        SymptomReport report,
        IReadOnlySet<Question> open
    )
    {
        var named = NamedBy(condition).Where(open.Contains).ToList();
        var ordered = named.Where(question => question.Kind != QuestionKind.Answer).ToList();

        // Conditions never ask for a "no": "yes" to every open finding is the most that findings can do.
        var most = named
            .Where(question => question.Kind == QuestionKind.Answer)
            .Aggregate(report, (sum, question) => sum.With(question.Code, Answer.Yes));
        return AnyOf(ordered, 0, most, condition);
    }

    /// <summary>Every question whose answer can change whether a condition holds.</summary>
    public static ImmutableArray<Question> NamedBy(Condition condition) =>
        [.. Named(condition).Distinct().OrderBy(question => question.Index)];

    /// <summary>
    /// Answers to a question that between them show every way in which a condition can tell its answers apart, but for
    /// those that it cannot tell from silence.
    /// </summary>
    public static IEnumerable<Fact> Values(
        Question question,
        Condition condition,
        SymptomReport report
    )
    {
        var leaves = Leaves(condition).ToList();
        return Classes(question, leaves, report).Where(fact => Met(fact, leaves).Contains('1'));
    }

    /// <summary>One answer for each way in which these leaves can tell the answers to a question apart.</summary>
    public static IEnumerable<Fact> Classes(
        Question question,
        List<Condition> leaves,
        SymptomReport report
    ) => Candidates(question, leaves, report).DistinctBy(fact => Met(fact, leaves));

    private static string Met(Fact fact, List<Condition> leaves)
    {
        var reading = new Reading(new SymptomReport().With(fact), Current.Vocabulary);
        return string.Concat(leaves.Select(leaf => leaf.Holds(reading) ? '1' : '0'));
    }

    /// <summary>These questions, and those whose answers may settle one of them.</summary>
    public static ImmutableArray<Question> WithSettling(IEnumerable<Question> some)
    {
        var all = some.ToHashSet();
        for (var before = 0; before < all.Count; )
        {
            before = all.Count;
            foreach (var question in all.ToList())
            {
                if (question.FollowUpOf is { } parent)
                {
                    all.Add(Current.Question(parent));
                    all.UnionWith(Current.Vocabulary.FollowUpsOf(parent));
                }

                if (question.AppliesTo is { } when)
                {
                    all.UnionWith(NamedBy(when));
                }
            }
        }

        return [.. all.OrderBy(question => question.Index)];
    }

    /// <summary>The conditions at the ends of the tree.</summary>
    public static IEnumerable<Condition> Leaves(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.SelectMany(Leaves),
            Defined defined => Leaves(defined.Definition.When),
            _ => [condition],
        };

    private static IEnumerable<Fact> Candidates(
        Question question,
        List<Condition> leaves,
        SymptomReport report
    ) =>
        question.Kind switch
        {
            QuestionKind.Number => Numbers(question, leaves, report)
                .Select(number => Fact.Of(question, number)),
            QuestionKind.Codes => Lists(question, leaves)
                .Select(codes => Fact.Of(question, [.. codes])),
            _ => question.Codes.Select(code => Fact.Of(question, code)),
        };

    /// <summary>All lists that can be made of one code for each way of being told apart by itself.</summary>
    private static IEnumerable<IEnumerable<string>> Lists(Question question, List<Condition> leaves)
    {
        var kinds = question
            .Codes.DistinctBy(code =>
            {
                var reading = new Reading(
                    new SymptomReport().With(Fact.Of(question, code)),
                    Current.Vocabulary
                );
                return string.Concat(leaves.Select(leaf => leaf.Holds(reading) ? '1' : '0'));
            })
            .ToList();
        return Enumerable
            .Range(0, 1 << kinds.Count)
            .Select(set => kinds.Where((_, index) => (set >> index & 1) == 1));
    }

    private static bool AnyOf(
        List<Question> questions,
        int index,
        SymptomReport report,
        Condition condition
    )
    {
        if (condition.Holds(new(report, Current.Vocabulary)))
        {
            return true;
        }

        return index < questions.Count
            && Values(questions[index], condition, report)
                .Any(fact => AnyOf(questions, index + 1, report.With(fact), condition));
    }

    private static IEnumerable<double> Numbers(
        Question question,
        List<Condition> leaves,
        SymptomReport report
    )
    {
        var step = question.IsWhole ? 1 : 0.001;
        var bounds = leaves
            .OfType<Within>()
            .Where(range => range.Field == question.Code)
            .SelectMany(range => new[] { range.Min - step, range.Min, range.Max, range.Max + step })
            .Concat([question.Min, question.Max]);
        if (question.Code == "temperatureCelsius")
        {
            bounds = bounds.Append(Vocabulary.FeverFromCelsius);
        }

        if (question.Code == "hoursSince" && report.DaysSince is { } days)
        {
            bounds = bounds.Concat([24.0 * (days - 1), 24.0 * (days + 1)]);
            return Within(bounds).Where(hours => TimeWindow.Agrees(days, hours));
        }

        return Within(bounds);

        IEnumerable<double> Within(IEnumerable<double> numbers) =>
            numbers.Where(number => question.Min <= number && number <= question.Max).Distinct();
    }

    private static IEnumerable<Question> Named(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.SelectMany(Named),
            Defined defined => Named(defined.Definition.When),
            Said said => WithRelated(said.Code),
            Within range => [Current.Question(range.Field)],
            OneOf one => [Current.Question(one.Field)],
            HurtsAt => [Current.Question("painLocations")],
            HadAnaesthesia => [Current.Question("anaesthesia"), Current.Question("procedureType")],
            InGroup group => group.Groups.Contains("neuraxial")
                ? [Current.Question("procedureType"), Current.Question("anaesthesia")]
                : [Current.Question("procedureType")],
            _ => [],
        };

    private static IEnumerable<Question> WithRelated(string code)
    {
        yield return Current.Question(code);
        foreach (var followUp in Current.Vocabulary.FollowUpsOf(code))
        {
            yield return followUp;
        }

        if (code == Vocabulary.Fever)
        {
            yield return Current.Question("temperatureCelsius");
        }
    }

    private static bool IsAnswered(Question question, SymptomReport report) =>
        question.Kind switch
        {
            QuestionKind.Answer => report.AnswerTo(question.Code) is Answer.Yes or Answer.No,
            QuestionKind.Number => report.NumberOf(question.Code) is not null,
            QuestionKind.Code => report.CodeOf(question.Code) is not null,
            _ => report.CodesOf(question.Code) is not null,
        };

    private static bool IsSettled(
        Question question,
        SymptomReport report,
        IReadOnlySet<Question> open
    )
    {
        if (question.Kind == QuestionKind.Answer && report.AnswerTo(question.Code) == Answer.Unsure)
        {
            return false;
        }

        var isParentNo =
            question.FollowUpOf is { } parent
            && new Reading(report, Current.Vocabulary).AnswerTo(parent) == Answer.No;
        return isParentNo || (question.AppliesTo is { } when && !CanHold(when, report, open));
    }
}
