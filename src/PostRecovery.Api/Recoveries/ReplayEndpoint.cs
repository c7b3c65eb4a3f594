using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>Judges a check-in again: by the protocol that judged it, and by the current one.</summary>
internal static class ReplayEndpoint
{
    private const string Kind = "replay";

    public static void MapReplay(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/v1/check-ins")
            .WithTags("Recoveries")
            .RequireJsonAccepted()
            .ForbidCaching()
            .MapPost("/{id}/replay", ReplayAsync)
            .WithName("replayCheckIn")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary(
                "Judge a check-in again, by the protocol that judged it and by the current one"
            )
            .WithDescription(
                "Stores nothing and needs no body. \"same\" compares the level that the stored report gets by the protocol that judged it with the level that was "
                    + "recorded then. Whether the stored report is still the one that was judged, \"audit verify\" on the command line tells."
            )
            .Produces<ReplayResponse>()
            .ProducesFaults()
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType)
            .ProducesStoreFull();

    private static async Task<
        Results<Ok<ReplayResponse>, JsonHttpResult<ProblemResponse>>
    > ReplayAsync(
        HttpContext context,
        string id,
        ProtocolLibrary protocols,
        CheckInKeeping keeping,
        CheckInAnswers answers,
        Claims claims,
        Problems problems,
        TimeProvider time
    )
    {
        var key = IdempotencyKey.Read(context.Request);
        if (key.Fault is not null)
        {
            return Problems.Result(problems.Of(context, [key.Fault]));
        }

        if (await keeping.FindAsync(context, id) is not { } checkIn)
        {
            return Problems.Result(
                problems.Of(
                    context,
                    StatusCodes.Status404NotFound,
                    "You have no check-in with this id, or it was erased."
                )
            );
        }

        var claim = key.ClaimOf(
            context,
            default(JsonElement),
            Kind,
            id,
            protocols.Current.Protocol.Digest,
            time.GetUtcNow()
        );
        return await claims.JudgeAsync(context, claim, protocols.Current) is { } current
            ? TypedResults.Ok(
                Compare(checkIn, await answers.WriteAsync(context, checkIn), current.In(context))
            )
            : Problems.Result(problems.Of(context, [IdempotencyKey.Taken]));
    }

    private static ReplayResponse Compare(
        StoredCheckIn checkIn,
        CheckInResponse again,
        JudgingProtocol current
    )
    {
        var now = current.Answers.Write(
            current.Protocol.Assess(StoredReport.Read(checkIn.HealthReport).ToReport())
        );
        return new(
            again.Rank == checkIn.HealthRank,
            new(
                ((Urgency)checkIn.HealthRank).Code(),
                checkIn.HealthRank,
                Rfc3339.Write(checkIn.ReceivedAt),
                checkIn.ProtocolDigest
            ),
            again,
            new(now.Rank == checkIn.HealthRank, now)
        );
    }
}
