using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Patterns;

/// <summary>
/// Writes a condition as the list of its patterns. Everything that one answer says about another is written out here
/// (a temperature about fever, a follow-up about its parent, a procedure about its group), so that afterwards every
/// demand is on one question as it was answered, and no two demands of a pattern are on the same one.
/// </summary>
/// <param name="vocabulary">What the codes mean.</param>
/// <param name="level">The urgency reached, which advice may name; null for rules.</param>
internal sealed class PatternCompiler(Vocabulary vocabulary, Urgency? level = null)
{
    /// <summary>A condition that splits into more patterns than this is refused: it should be several rules.</summary>
    public const int Most = 2_000;

    private static readonly ImmutableArray<Pattern> Never = [];
    private static readonly ImmutableArray<Pattern> Always = [Pattern.Always];

    /// <summary>The patterns of a condition, fewest optional demands first; empty when it can never hold.</summary>
    /// <exception cref="TooManyPatternsException">It splits into more than <see cref="Most"/>.</exception>
    public ImmutableArray<Pattern> Compile(Condition condition) =>
        [
            .. PatternsOf(condition)
                .OrderBy(pattern => pattern.OptionalDemands)
                .ThenBy(pattern => pattern.Demands.Length),
        ];

    private ImmutableArray<Pattern> PatternsOf(Condition condition) =>
        condition switch
        {
            CountOf count => AtLeast(count.Needed, [.. count.Of.Select(PatternsOf)]),
            Defined defined => PatternsOf(defined.Definition.When),
            Said said => OfAnswer(said),
            Within range => [One(new RangeDemand(At(range.Field), range.Min, range.Max))],
            OneOf one => [One(new CodeDemand(At(one.Field), At(one.Field).BitsOf(one.Codes)))],
            HurtsAt place =>
            [
                One(
                    new ListDemand(At("painLocations"), At("painLocations").BitsOf(place.Locations))
                ),
            ],
            HadAnaesthesia had => OfAnaesthesia(had.Kinds),
            InGroup group => OfGroup(group),
            AtLevel at => level is { } reached && at.Levels.Contains(reached) ? Always : Never,
            _ => throw new ArgumentOutOfRangeException(
                nameof(condition),
                condition,
                "Not a kind of condition."
            ),
        };

    /// <summary>At least so many of the parts: after each part, what it takes to have reached every count that still matters.</summary>
    private static ImmutableArray<Pattern> AtLeast(
        int needed,
        ImmutableArray<ImmutableArray<Pattern>> parts
    )
    {
        var reached = new ImmutableArray<Pattern>[needed + 1];
        Array.Fill(reached, Never);
        reached[0] = Always;
        for (var index = 0; index < parts.Length; index++)
        {
            var stillToCome = parts.Length - index - 1;
            for (var count = needed; count >= Math.Max(1, needed - stillToCome); count--)
            {
                reached[count] = Shortest([
                    .. reached[count],
                    .. Product(reached[count - 1], parts[index]),
                ]);
            }
        }

        return reached[needed];
    }

    private static IEnumerable<Pattern> Product(
        ImmutableArray<Pattern> left,
        ImmutableArray<Pattern> right
    ) =>
        from one in left
        from other in right
        let both = one.And(other)
        where both is not null
        select both;

    /// <summary>Leaves out every pattern that another one makes needless.</summary>
    private static ImmutableArray<Pattern> Shortest(ImmutableArray<Pattern> patterns)
    {
        var kept = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var pattern in patterns.OrderBy(pattern => pattern.Demands.Length))
        {
            if (kept.Any(shorter => shorter.IsImpliedBy(pattern)))
            {
                continue;
            }

            // One of the same length can still be the weaker one.
            kept.RemoveAll(other => pattern.IsImpliedBy(other));
            kept.Add(pattern);
            if (kept.Count > Most)
            {
                throw new TooManyPatternsException();
            }
        }

        return kept.ToImmutable();
    }

    private ImmutableArray<Pattern> OfAnswer(Said said)
    {
        var question =
            vocabulary.AnswerQuestion(said.Code)
            ?? throw new ArgumentException(
                $"'{said.Code}' is not in the vocabulary.",
                nameof(said)
            );
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(
            One(
                new CodeDemand(
                    question,
                    question.BitsOf(said.OrUnsure ? ["yes", "unsure"] : ["yes"])
                )
            )
        );
        patterns.AddRange(
            vocabulary
                .FollowUpsOf(said.Code)
                .Select(more => One(new CodeDemand(more, more.BitsOf(["yes"]))))
        );
        if (said.Code == Vocabulary.Fever)
        {
            var temperature = At("temperatureCelsius");
            patterns.Add(
                One(new RangeDemand(temperature, Vocabulary.FeverFromCelsius, temperature.Max))
            );
        }

        return patterns.DrainToImmutable();
    }

    private ImmutableArray<Pattern> OfGroup(InGroup group)
    {
        var inGroup = vocabulary
            .Procedures.Where(procedure => group.Groups.Contains(procedure.Group))
            .Select(procedure => procedure.Code);
        var procedure = At("procedureType");
        var byProcedure = One(new CodeDemand(procedure, procedure.BitsOf([.. inGroup])));
        return group.Groups.Contains(Vocabulary.Neuraxial)
            ? [byProcedure, .. OfAnaesthesia(Vocabulary.NeuraxialAnaesthesia)]
            : [byProcedure];
    }

    private ImmutableArray<Pattern> OfAnaesthesia(ImmutableArray<string> kinds)
    {
        var anaesthesia = At("anaesthesia");
        var given = One(new ListDemand(anaesthesia, anaesthesia.BitsOf(kinds)));
        var procedure = At("procedureType");
        return kinds.Contains(Vocabulary.General)
            ?
            [
                given,
                One(new CodeDemand(procedure, procedure.BitsOf([Vocabulary.GeneralAnaesthesia]))),
            ]
            : [given];
    }

    private static Pattern One(Demand demand) => new([demand]);

    private Question At(string field) =>
        vocabulary.At(field)
        ?? throw new ArgumentException($"'{field}' is not in the vocabulary.", nameof(field));
}
