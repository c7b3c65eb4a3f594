using System.Collections.Immutable;
using PostRecovery.Triage.Patterns;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Proofs;

/// <summary>
/// Finds reports that show a rule at work. It looks at the least reports that make the rule fire: one for each of its
/// patterns and each choice of values that some rule of the protocol could tell apart. More answers only make more rules
/// fire, so a rule that decides alone in any report at all does so in one of these.
/// </summary>
/// <param name="protocol">The protocol whose rules are looked at.</param>
/// <param name="alsoTellApart">Other protocols whose rules may tell values apart too.</param>
public sealed class WitnessFinder(Protocol protocol, params Protocol[] alsoTellApart)
{
    private readonly PatternCompiler compiler = new(protocol.Vocabulary);
    private readonly ValueClasses values = new(protocol, alsoTellApart);
    private readonly ImmutableArray<Question> required =
    [
        .. protocol.Vocabulary.Questions.Where(question => question.IsRequired),
    ];

    /// <summary>A report in which the rule alone decides the level or, where there is none, the least urgent one in which it fires.</summary>
    /// <exception cref="InvalidOperationException">The rule can never fire; the reader refuses such rules.</exception>
    public RuleWitness Find(Rule rule)
    {
        RuleWitness? best = null;
        foreach (var report in LeastReports(rule))
        {
            var urgency = protocol.UrgencyOf(report);
            if (best is not null && urgency > best.Urgency)
            {
                continue;
            }

            var decidesAlone = urgency == rule.Level && IsOnlyOne(rule, report);
            best =
                best is null || urgency < best.Urgency || decidesAlone
                    ? new(report, urgency, decidesAlone)
                    : best;
            if (decidesAlone)
            {
                return best;
            }
        }

        return best ?? throw new InvalidOperationException($"The rule '{rule.Id}' can never fire.");
    }

    /// <summary>The least reports that make the rule fire, those with the fewest facts first.</summary>
    internal IEnumerable<SymptomReport> LeastReports(Rule rule) =>
        compiler.Compile(rule.When).SelectMany(LeastReports);

    private IEnumerable<SymptomReport> LeastReports(Pattern pattern)
    {
        var optional = pattern
            .Demands.Select(demand => demand.Question)
            .Where(question => !question.IsRequired);
        return required
            .Concat(optional)
            .Aggregate(
                (IEnumerable<SymptomReport>)[new()],
                (reports, question) => reports.SelectMany(WithEach(question))
            );

        Func<SymptomReport, IEnumerable<SymptomReport>> WithEach(Question question)
        {
            var demand = pattern.Demands.FirstOrDefault(demand => demand.Question == question);
            return sofar =>
                values.Meeting(demand, question, sofar).Select(fact => sofar.With(fact));
        }
    }

    private bool IsOnlyOne(Rule rule, SymptomReport report) =>
        protocol.Fired(report).TrueForAll(other => other.Level < rule.Level || other.Id == rule.Id);
}
