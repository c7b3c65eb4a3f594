using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// The reports of tests/cases/reports: made ones without a story, each with the levels that readers of the report alone gave it.
/// There are thousands, so they are read and judged as a request is, but without HTTP around it.
/// </summary>
internal static class ReaderReports
{
    /// <summary>Each kind with what the people who edit content look at, and with what they do not where there is that.</summary>
    private static readonly (string Kind, string Side)[] Parts =
    [
        ("variations", "read"),
        ("variations", "held-out"),
        ("single-complaints", "read"),
        ("single-complaints", "held-out"),
        ("complaint-pairs", "read"),
        ("complaint-pairs", "held-out"),
        ("everyday", "read"),
        ("everyday", "held-out"),
        ("disagreements", "read"),
        ("changed", "read"),
        ("settled", "read"),
    ];

    /// <summary>Every kind of report and each side of it, scored.</summary>
    public static IEnumerable<ScoreRow> Score(Api api) =>
        from part in Parts
        select ScoreRow.Of($"{part.Kind}, {part.Side}", Score(api, part.Kind, part.Side));

    /// <summary>One side of a kind as it is written, each report with its file and line.</summary>
    public static IEnumerable<(string Place, JsonElement Written)> Written(
        string kind,
        string side
    ) =>
        from file in Directory
            .EnumerateFiles(Repository.PathTo("tests", "cases", "reports", kind, side))
            .Order(StringComparer.Ordinal)
        from at in File.ReadLines(file).Index()
        select (
            $"{kind}/{side}/{Path.GetFileName(file)}:{at.Index + 1}",
            JsonSerializer.Deserialize<JsonElement>(at.Item)
        );

    private static List<ScoredCase> Score(Api api, string kind, string side)
    {
        var judging = api.Services.GetRequiredService<ProtocolLibrary>().Current;
        return [.. Written(kind, side).Select(one => Scored(one.Written, one.Place))];

        ScoredCase Scored(JsonElement written, string place)
        {
            var (request, faults) = Intake.Read(written.GetProperty("report"), judging);
            Assert.True(faults.Length == 0, place);
            var report = request.ToReport();
            var levels = ScoredCase.LevelsOf(written, "levels");
            return new(
                place,
                report.ProcedureType!,
                levels[0],
                levels,
                judging.Protocol.UrgencyOf(report).Code()
            );
        }
    }
}
