using System.Collections.Immutable;
using System.Text.Json;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Triage;

/// <summary>The way of a body to a report: read, then held against the vocabulary, with every fault of both.</summary>
internal static class Intake
{
    /// <summary>What was sent, and everything wrong with it; without faults it can be judged as it is.</summary>
    public static (TriageRequest Request, ImmutableArray<Fault> Faults) Read(
        JsonElement body,
        JudgingProtocol judging
    )
    {
        var sent = TriageRequestReader.Read(body);
        var check = judging.Validator.Validate(sent.Request);
        return check.IsValid
            ? (sent.Request, sent.Faults)
            : (sent.Request, [.. sent.Faults, .. check.Faults(body, sent.Faults)]);
    }

    /// <summary>
    /// Adds the level that the readable part of a faulty report reaches. Below it nothing is said: self-care of half a
    /// report would read as an all-clear.
    /// </summary>
    public static ProblemResponse WithLowerBound(
        this ProblemResponse problem,
        TriageRequest request,
        ImmutableArray<Fault> faults,
        JudgingProtocol judging
    )
    {
        var least = judging.Protocol.UrgencyOf(request.ToReadablePart(faults));
        return least == Urgency.SelfCare
            ? problem
            : problem with
            {
                UrgencyAtLeast = least.Code(),
                Contact = judging.Answers.ContactAt(least),
            };
    }
}
