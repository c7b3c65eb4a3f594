using System.Text.RegularExpressions;
using PostRecovery.Triage.Proofs;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Clinical;

/// <summary>Every statement of the two source articles has a carrier in the content that exists and can be given.</summary>
public sealed partial class SeedMapTests
{
    private const int Statements = 84;

    [Fact]
    public void Every_statement_has_carriers_that_exist()
    {
        var known = Current
            .Protocol.Rules.Select(rule => rule.Id)
            .Concat(Current.Protocol.Causes.Select(cause => cause.Id))
            .Concat(Current.Protocol.Advice.Select(advice => advice.Id))
            .ToHashSet();
        var rows = Rows();

        Assert.Equal(Statements, rows.Count);
        Expect.None(
            from row in rows
            where row.Carriers.Count == 0 || row.Carriers.Any(id => !known.Contains(id))
            select $"{row.Statement}: {string.Join(", ", row.Carriers.Where(id => !known.Contains(id)).DefaultIfEmpty("no carrier"))}"
        );
    }

    [Fact]
    public void Every_carrier_can_be_given()
    {
        var finder = new WitnessFinder(Current.Protocol);
        var carriers = Rows().SelectMany(row => row.Carriers).Distinct().ToHashSet();

        Expect.None(
            Current
                .Protocol.Rules.Where(rule => carriers.Contains(rule.Id))
                .Where(rule =>
                    !Current
                        .Protocol.Assess(finder.Find(rule).Report)
                        .Reasons.Any(reason => reason.Rule.Id == rule.Id)
                )
                .Select(rule => $"{rule.Id} is never told")
        );
    }

    private static List<(string Statement, List<string> Carriers)> Rows() =>
        [
            .. Row()
                .Matches(Repository.Text("docs", "seed-map.md"))
                .Select(row =>
                    (
                        row.Groups["id"].Value,
                        Ids()
                            .Matches(row.Groups["carriers"].Value)
                            .Select(id => id.Groups["id"].Value)
                            .ToList()
                    )
                ),
        ];

    [GeneratedRegex(
        @"^\| (?<id>S\d\d) \|[^|]*\|[^|]*\|(?<carriers>[^|]*)\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        "`(?<id>[a-z0-9-]+)`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Ids();
}
