using System.Collections.Frozen;

namespace PostRecovery.Api.Triage;

/// <summary>Which properties a body has: those of a report, or some of them with others beside them.</summary>
/// <param name="Name">What the body is, in words: "a report".</param>
/// <param name="Members">The properties of a report that it has.</param>
/// <param name="Texts">The properties it has besides, each a text.</param>
/// <param name="Refused">Why it has not what one might send all the same, by property.</param>
internal sealed record BodyShape(
    string Name,
    FrozenSet<string> Members,
    FrozenSet<string> Texts,
    FrozenDictionary<string, string> Refused
)
{
    /// <summary>A symptom report, whole.</summary>
    public static BodyShape Report { get; } =
        new(
            "a report",
            TriageRequestReader.PropertyNames.ToFrozenSet(),
            FrozenSet<string>.Empty,
            FrozenDictionary<string, string>.Empty
        );

    /// <summary>All properties it has.</summary>
    public IEnumerable<string> All => Members.Concat(Texts);

    /// <summary>Whether a pointer is into one of its properties.</summary>
    public bool Has(string pointer) =>
        pointer.Split('/') is [_, var first, ..]
        && (Members.Contains(first) || Texts.Contains(first));
}
