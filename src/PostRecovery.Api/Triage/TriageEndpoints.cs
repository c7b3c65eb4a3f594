using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;

namespace PostRecovery.Api.Triage;

/// <summary>A symptom report in, how urgent it is and why out. Nothing is kept.</summary>
internal static class TriageEndpoints
{
    private const string Kind = "triage";

    public static void MapTriage(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/v1/triage")
            .WithTags("Triage")
            .RequireJsonAccepted()
            .ForbidCaching();
        group
            .MapPost("", AssessAsync)
            .WithName("assess")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary("How urgent a report is, why, and what it could still become")
            .WithDescription(
                "Judges one symptom report by the protocol and stores nothing. An answer is yes, no or unsure; a field or "
                    + "finding left out was not asked, and is never taken for no. The same report with the same protocol always gets "
                    + "the same answer. A faulty report is refused with every fault at once, and still says how urgent its readable part is. "
                    + "With an Idempotency-Key the first answer is given again even after the protocol has changed; of the request only hashes are kept."
            )
            .Accepts<TriageRequest>("application/json")
            .Produces<TriageResponse>()
            .ProducesFaults()
            .ProducesStoreFull();
    }

    private static async Task<
        Results<Ok<TriageResponse>, JsonHttpResult<ProblemResponse>>
    > AssessAsync(
        HttpContext context,
        ProtocolLibrary protocols,
        ProtocolArchive archive,
        Claims claims,
        Problems problems,
        BodyLimit limit,
        TimeProvider time,
        [FromQuery(Name = "protocol")] string? digest,
        string? questions
    )
    {
        var (json, unread) = await JsonBody.ReadAsync(context, limit, problems);
        if (json is null)
        {
            return Problems.Result(unread!);
        }

        using var _ = json;
        var judging = digest is null
            ? protocols.Current
            : await archive.FindAsync(digest, context.RequestAborted);
        var (request, faults) = Intake.Read(json.RootElement, judging ?? protocols.Current);
        var (key, count) = (IdempotencyKey.Read(context.Request), QuestionCount.Read(questions));
        faults = [.. Around(key, digest, judging, questions, count), .. faults];
        if (faults.Length > 0)
        {
            return Refuse(problems.Of(context, faults));
        }

        var claim = key.ClaimOf(
            context,
            json.RootElement,
            Kind,
            null,
            judging!.Protocol.Digest,
            time.GetUtcNow()
        );
        if (await claims.JudgeAsync(context, claim, judging) is not { } judge)
        {
            return Refuse(problems.Of(context, [IdempotencyKey.Taken]));
        }

        var spoken = judge.In(context);
        return TypedResults.Ok(
            spoken.Answers.Write(spoken.Protocol.Assess(request.ToReport(), count!.Value))
        );

        JsonHttpResult<ProblemResponse> Refuse(ProblemResponse problem) =>
            Problems.Result(
                problem.WithLowerBound(request, faults, (judging ?? protocols.Current).In(context))
            );
    }

    /// <summary>What is wrong around the body.</summary>
    private static IEnumerable<Fault> Around(
        IdempotencyKey key,
        string? digest,
        JudgingProtocol? judging,
        string? questions,
        int? count
    )
    {
        if (key.Fault is { } fault)
        {
            yield return fault;
        }

        if (judging is null)
        {
            yield return new(
                "?protocol",
                FaultCodes.UnknownProtocol,
                "No protocol with this digest is kept here.",
                digest!.AsJson(),
                "a digest of /v1/protocols"
            );
        }

        if (count is null)
        {
            yield return QuestionCount.FaultOf(questions!);
        }
    }
}
