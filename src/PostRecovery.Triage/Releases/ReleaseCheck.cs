using System.Collections.Immutable;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Releases;

/// <summary>
/// Whether a protocol may follow a release: no answer may become less urgent unless the change list says so, and why.
/// </summary>
public static class ReleaseCheck
{
    /// <summary>Everything that stands against it; empty when it may be released.</summary>
    /// <param name="last">The release before.</param>
    /// <param name="next">The protocol to release.</param>
    /// <param name="changes">Its change list.</param>
    public static ImmutableArray<string> Faults(Protocol last, Protocol next, ChangeList changes)
    {
        var diff = ProtocolDiff.Between(last, next);
        return
        [
            .. Versions(last, next, changes),
            .. diff.Lowered.SelectMany(change => Unsaid(change, changes)),
            .. changes.Changes.SelectMany(entry => Untrue(entry, diff, last, next)),
        ];
    }

    private static IEnumerable<string> Versions(Protocol last, Protocol next, ChangeList changes)
    {
        if (
            !Version.TryParse(next.Version, out var version)
            || version <= Version.Parse(last.Version)
        )
        {
            yield return $"the version {next.Version} should be a later one than {last.Version}, which is released and never changes";
        }

        if (changes.Version != next.Version || changes.Since != last.Version)
        {
            yield return $"the change list is for {changes.Version} since {changes.Since}, not for {next.Version} since {last.Version}";
        }
    }

    private static IEnumerable<string> Unsaid(AnswerChange change, ChangeList changes)
    {
        var entries = changes
            .Changes.Where(entry => entry.IsLowered && entry.RuleId == change.RuleId)
            .ToList();
        if (entries.Exists(entry => entry.To <= change.After))
        {
            yield break;
        }

        var fault =
            entries.Count == 0
                ? "and the change list does not say why"
                : $"and the change list says no lower than {entries.Min(entry => entry.To).Code()}";
        yield return $"{change.RuleId} lowered from {change.Before.Code()} to {change.After.Code()}, {fault}; "
            + $"see {FactJson.Line(change.Facts)}; "
            + $$"""either mend the rule, or add { "rule": "{{change.RuleId}}", "direction": "lowered", "to": "{{change.After.Code()}}", "why": "…", "source": "…" }""";
    }

    private static IEnumerable<string> Untrue(
        ListedChange entry,
        ProtocolDiff diff,
        Protocol last,
        Protocol next
    )
    {
        if (
            !(entry.IsLowered ? diff.Lowered : diff.Raised).Any(change =>
                change.RuleId == entry.RuleId
            )
        )
        {
            yield return $"the change list says that {entry.RuleId} is {(entry.IsLowered ? "lowered" : "raised")}, and no answer shows it";
        }

        if (entry.Source is { } id && next.Source(id) is null && last.Source(id) is null)
        {
            yield return $"'{id}', the source of the change of {entry.RuleId}, is not among the sources";
        }
    }
}
