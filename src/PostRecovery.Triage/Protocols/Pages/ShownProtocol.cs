using System.Collections.Frozen;
using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Pages;

/// <summary>
/// A protocol with what has to be worked out before it can be shown: above all the witness reports, which take seconds
/// for a whole protocol. Each is worked out when first shown and then kept, so keep one of these for each protocol.
/// </summary>
public sealed class ShownProtocol
{
    private readonly Lazy<WitnessFinder> witnesses;
    private readonly FrozenDictionary<string, Lazy<ShownRule>> rules;
    private readonly FrozenDictionary<string, Lazy<Reach>> reaches;

    /// <summary>Starts with nothing worked out.</summary>
    public ShownProtocol(Protocol protocol)
    {
        Protocol = protocol;
        witnesses = new(() => new(protocol));
        rules = protocol.Rules.ToFrozenDictionary(
            rule => rule.Id,
            rule => new Lazy<ShownRule>(() => Show(rule))
        );
        reaches = Reaches(protocol).ToFrozenDictionary();
    }

    /// <summary>The protocol.</summary>
    public Protocol Protocol { get; }

    internal Vocabulary Vocabulary => Protocol.Vocabulary;

    /// <summary>The areas, in the order of the content.</summary>
    internal ImmutableArray<string> Areas =>
        [
            .. Protocol
                .Rules.Select(rule => rule.Area)
                .Concat(Protocol.Causes.Select(cause => cause.Area))
                .Concat(Protocol.Advice.Select(item => item.Area))
                .Distinct(),
        ];

    /// <summary>Every rule, in the order of the content.</summary>
    internal ImmutableArray<ShownRule> Rules =>
        [.. Protocol.Rules.AsParallel().AsOrdered().Select(rule => rules[rule.Id].Value)];

    /// <summary>A rule by id; null when there is none.</summary>
    internal ShownRule? Rule(string id) => rules.GetValueOrDefault(id)?.Value;

    /// <summary>What a reader can find a rule, cause or advice item by.</summary>
    internal Reach ReachOf(string id) => reaches[id].Value;

    /// <summary>A level for people, with its code where that says something else.</summary>
    internal string NameOf(Urgency level)
    {
        var label = Vocabulary.Dispositions[(int)level - 1].Label;
        return label.Equals(level.Code(), StringComparison.OrdinalIgnoreCase)
            ? label
            : $"{label} ({level.Code()})";
    }

    private static IEnumerable<KeyValuePair<string, Lazy<Reach>>> Reaches(Protocol protocol)
    {
        var vocabulary = protocol.Vocabulary;
        return protocol
            .Rules.Select(rule => Later(rule.Id, () => Reach.Of(rule, vocabulary)))
            .Concat(
                protocol.Causes.Select(cause =>
                    Later(cause.Id, () => Reach.Of(cause.When, null, vocabulary))
                )
            )
            .Concat(
                protocol.Advice.Select(item =>
                    Later(item.Id, () => Reach.Of(item.When, item.NotWhen, vocabulary))
                )
            );

        static KeyValuePair<string, Lazy<Reach>> Later(string id, Func<Reach> find) =>
            new(id, new(find));
    }

    private ShownRule Show(Rule rule)
    {
        var witness = witnesses.Value.Find(rule);
        return new(
            rule,
            witness,
            [.. Protocol.Fired(witness.Report).Where(other => other.Id != rule.Id)]
        );
    }
}
