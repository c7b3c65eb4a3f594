using System.Collections.Immutable;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>
/// What should hold of every protocol, proved over all reports and not on samples: for whoever writes one of their own.
/// </summary>
/// <param name="protocol">The protocol.</param>
public sealed class ProtocolProofs(Protocol protocol)
{
    /// <summary>A "not sure" to one of these is never answered with self-care.</summary>
    public static readonly ImmutableArray<string> CaudaEquina =
    [
        "saddle_numbness",
        "bladder_retention",
        "bladder_incontinence",
        "bowel_incontinence",
        "genital_sensation_loss",
    ];

    private readonly CounselReports counsel = new(protocol);

    /// <summary>Every flaw; empty when all of it holds.</summary>
    public IEnumerable<Flaw> Flaws() =>
        [
            .. NotMonotone(),
            .. Overtaken(),
            .. Unreachable(),
            .. Contradicting(),
            .. RedFlagsAtHome(),
            .. CarelessMedicines(),
        ];

    /// <summary>Rules that are not made of the kinds of condition of which it is proved that one more "yes" never undoes them.</summary>
    public IEnumerable<Flaw> NotMonotone() => NotMonotone(protocol.Rules);

    internal static IEnumerable<Flaw> NotMonotone(IEnumerable<Rule> rules) =>
        rules
            .Where(rule => !IsMonotone(rule.When))
            .Select(rule => new Flaw("one more symptom could undo it", rule.Id, []));

    /// <summary>Rules that never decide, since on every report a higher one does.</summary>
    public IEnumerable<Flaw> Overtaken()
    {
        var finder = new WitnessFinder(protocol);
        return from rule in protocol.Rules
            let witness = finder.Find(rule)
            where witness.Urgency != rule.Level
            select new Flaw(
                $"asks for {rule.Level.Code()} and never decides; the least urgent answer is {witness.Urgency.Code()}",
                rule.Id,
                Facts(witness.Report)
            );
    }

    /// <summary>Causes and advice that no report gets.</summary>
    public IEnumerable<Flaw> Unreachable() =>
        protocol
            .Causes.Where(cause => counsel.Naming(cause) is null)
            .Select(cause => cause.Id)
            .Concat(
                protocol.Advice.Where(item => counsel.Giving(item) is null).Select(item => item.Id)
            )
            .Select(id => new Flaw("no report gets it", id, []));

    /// <summary>Advice that can stand beside an item that it forbids.</summary>
    public IEnumerable<Flaw> Contradicting() =>
        from item in protocol.Advice
        from id in item.Forbids
        let report = counsel.GivingBoth(item, protocol.Advice.Single(other => other.Id == id))
        where report is not null
        select new Flaw($"stands beside {id}, which it forbids", item.Id, Facts(report));

    /// <summary>Red flags answered "yes", and signs of cauda equina answered "not sure", that get self-care.</summary>
    public IEnumerable<Flaw> RedFlagsAtHome()
    {
        var raising = new Coverage(
            protocol.Patterns.Where(at => at.Rule.Level > Urgency.SelfCare),
            protocol.Vocabulary
        );
        return from question in protocol.Vocabulary.Questions
            from answer in (string[])
                [
                    .. question.IsRedFlag ? ["yes"] : Array.Empty<string>(),
                    .. CaudaEquina.Contains(question.Code) ? ["unsure"] : Array.Empty<string>(),
                ]
            let demand = new Patterns.CodeDemand(question, question.BitOf(answer))
            let report = raising.Gap(new([demand]))
            where report is not null
            select new Flaw(
                $"a red flag answered \"{answer}\" gets self_care",
                question.Path,
                Facts(report)
            );
    }

    /// <summary>Medicines that are advised although one of their cautions is met, or might be.</summary>
    public IEnumerable<Flaw> CarelessMedicines() =>
        from item in protocol.Advice
        where item is { Kind: AdviceKind.Medicine, NotWhen: not null }
        from report in counsel.AroundCautions(item)
        where protocol.Assess(report, questions: 0).Advice.Any(given => given.Id == item.Id)
        select new Flaw("is advised although a caution holds or is open", item.Id, Facts(report));

    private ImmutableArray<Fact> Facts(SymptomReport report) =>
        [.. report.Facts(protocol.Vocabulary)];

    private static bool IsMonotone(Condition condition) =>
        condition switch
        {
            CountOf count => count.Of.All(IsMonotone),
            Defined defined => IsMonotone(defined.Definition.When),
            Said or Within or OneOf or HurtsAt or HadAnaesthesia or InGroup => true,
            _ => false,
        };
}
