using BenchmarkDotNet.Attributes;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Protocols.Conditions;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Benchmarks;

/// <summary>The level of a report against the whole protocol: compiled, against a plain walk over all condition trees.</summary>
[MemoryDiagnoser]
public class LevelBenchmarks
{
    private readonly Protocol protocol = SampleReports.Protocol;
    private SymptomReport report = new();

    [Params("short", "usual", "long")]
    public string Length { get; set; } = "usual";

    [GlobalSetup]
    public void Choose() => report = SampleReports.Of(Length);

    [Benchmark(Baseline = true)]
    public Urgency PlainWalk()
    {
        var highest = Urgency.SelfCare;
        var reading = new Reading(report, protocol.Vocabulary);
        foreach (var rule in protocol.Rules)
        {
            if (rule.When.Holds(reading) && rule.Level > highest)
            {
                highest = rule.Level;
            }
        }

        return highest;
    }

    [Benchmark]
    public Urgency Compiled() => protocol.UrgencyOf(report);

    [Benchmark]
    public int WholeAssessment() => protocol.Assess(report).Reasons.Length;
}
