using System.Collections.Immutable;
using System.Globalization;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols;

/// <summary>Says conditions in English, in the words of the vocabulary. It knows nothing that the condition does not say.</summary>
public static class ConditionText
{
    /// <summary>The condition as nested lines; of a definition stands the name.</summary>
    public static ImmutableArray<ConditionLine> Lines(Condition condition, Vocabulary vocabulary) =>
        [.. Lines(condition, vocabulary, 0, isUnfolded: false)];

    /// <summary>The condition as one text, a line each, set in by two spaces a step, with what each definition says below its name.</summary>
    public static string Describe(Condition condition, Vocabulary vocabulary) =>
        string.Join(
            '\n',
            Lines(condition, vocabulary, 0, isUnfolded: true)
                .Select(line => new string(' ', 2 * line.Depth) + "- " + line.Text)
        );

    private static IEnumerable<ConditionLine> Lines(
        Condition condition,
        Vocabulary vocabulary,
        int depth,
        bool isUnfolded
    )
    {
        if (condition is CountOf { Of: [var only] })
        {
            return Lines(only, vocabulary, depth, isUnfolded);
        }

        var parts = condition switch
        {
            CountOf count => count.Of,
            Defined defined when isUnfolded => [defined.Definition.When],
            _ => [],
        };
        return parts
            .SelectMany(part => Lines(part, vocabulary, depth + 1, isUnfolded))
            .Prepend(
                new(
                    depth,
                    Say(condition, vocabulary) + (condition is Defined && isUnfolded ? ":" : ""),
                    (condition as Defined)?.Definition.Id
                )
            );
    }

    private static string Say(Condition condition, Vocabulary vocabulary) =>
        condition switch
        {
            CountOf { Of.IsEmpty: true } => "always",
            CountOf count when count.Needed == count.Of.Length => "all of these:",
            CountOf { Needed: 1 } => "any of these:",
            CountOf count => $"at least {count.Needed} of these:",
            Defined defined => defined.Definition.Label,
            Said said =>
                $"{vocabulary.AnswerQuestion(said.Code)!.Label}: {(said.OrUnsure ? "yes or not sure" : "yes")}",
            Within range => Range(range, vocabulary.At(range.Field)!),
            OneOf one =>
                $"{vocabulary.At(one.Field)!.Label}: {Labels(vocabulary.At(one.Field)!, one.Codes)}",
            HurtsAt place =>
                $"Hurts at: {Labels(vocabulary.At("painLocations")!, place.Locations)}",
            HadAnaesthesia had => $"Anaesthetic: {Labels(vocabulary.At("anaesthesia")!, had.Kinds)}"
                + (
                    had.Kinds.Contains(Vocabulary.General)
                        ? " (also where that is the procedure)"
                        : ""
                ),
            InGroup group =>
                $"Procedure is one of: {string.Join(" or ", group.Groups.Select(vocabulary.LabelOfGroup))}"
                    + (
                        group.Groups.Contains(Vocabulary.Neuraxial)
                            ? " (also an epidural or spinal given for an operation)"
                            : ""
                    ),
            AtLevel at =>
                $"The answer is: {string.Join(" or ", at.Levels.Select(level => vocabulary.Dispositions[(int)level - 1].Label))}",
            _ => throw new ArgumentOutOfRangeException(
                nameof(condition),
                condition,
                "Not a kind of condition."
            ),
        };

    /// <summary>A number with its unit, such as "1 day" or "38.5 °C".</summary>
    public static string Amount(double number, Question question)
    {
        var unit = question.Unit ?? "";
        var isOne = number.Equals(1) && unit.EndsWith('s');
        return $"{Number(number)} {(isOne ? unit[..^1] : unit)}".TrimEnd();
    }

    private static string Range(Within range, Question question) =>
        (double.IsNegativeInfinity(range.Min), double.IsPositiveInfinity(range.Max)) switch
        {
            (false, true) => $"{question.Label}: {Amount(range.Min, question)} or more",
            (true, false) => $"{question.Label}: {Amount(range.Max, question)} or less",
            _ when range.Min.Equals(range.Max) =>
                $"{question.Label}: {Amount(range.Min, question)}",
            _ => $"{question.Label}: {Number(range.Min)} to {Amount(range.Max, question)}",
        };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Labels(Question question, ImmutableArray<string> codes) =>
        string.Join(
            " or ",
            codes.Select(code => question.CodeLabels[question.Codes.IndexOf(code)])
        );
}
