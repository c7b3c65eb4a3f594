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
        var sent = TriageRequestReader.Read(body, BodyShape.Report);
        return (
            sent.Request,
            [.. sent.Faults, .. Check(sent, sent.Request, body, BodyShape.Report, judging)]
        );
    }

    /// <summary>What is wrong with the values of a request that could be read, at places where its sender can mend it.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="request">What is judged: the same, or with what is known besides.</param>
    /// <param name="body">The body, for the values that faults show.</param>
    /// <param name="shape">The properties it has; a report has more, and nobody can send those here.</param>
    /// <param name="judging">The protocol whose vocabulary it is held against.</param>
    public static IEnumerable<Fault> Check(
        SentReport sent,
        TriageRequest request,
        JsonElement body,
        BodyShape shape,
        JudgingProtocol judging
    ) =>
        judging
            .Validator.Validate(request)
            .Faults(body, sent.Faults)
            .Where(fault => shape.Has(fault.Pointer));

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
