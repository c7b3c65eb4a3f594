using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// The reports of tests/cases/variations: read cases with an answer or two changed, each with the levels that a reader of the
/// report alone gave it. There are thousands, so they are read and judged as a request is, but without HTTP around it.
/// </summary>
internal static class CaseVariations
{
    /// <summary>Those that the people who edit content look at.</summary>
    public const string Read = "read";

    /// <summary>Those that they do not: of cases from other sources.</summary>
    public const string HeldOut = "held-out";

    /// <summary>One side of them, scored.</summary>
    public static List<ScoredCase> Score(Api api, string side)
    {
        var judging = api.Services.GetRequiredService<ProtocolLibrary>().Current;
        return
        [
            .. from file in Directory
                .EnumerateFiles(Repository.PathTo("tests", "cases", "variations", side))
                .Order(StringComparer.Ordinal)
            from line in File.ReadLines(file)
            select Scored(line),
        ];

        ScoredCase Scored(string line)
        {
            using var written = JsonDocument.Parse(line);
            var (request, faults) = Intake.Read(written.RootElement.GetProperty("report"), judging);
            Assert.True(faults.Length == 0, line);
            var report = request.ToReport();
            var levels = written
                .RootElement.GetProperty("levels")
                .EnumerateArray()
                .Select(level => level.GetString()!)
                .ToList();
            return new(
                written.RootElement.GetProperty("of").GetString()!,
                report.ProcedureType!,
                levels[0],
                [.. levels],
                judging.Protocol.UrgencyOf(report).Code()
            );
        }
    }
}
