using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>Check-ins: how the patient is, judged with what came before.</summary>
internal static class CheckInEndpoints
{
    private const string Kind = "check_in";

    public static void MapCheckIns(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/v1/recoveries/{id}/check-ins")
            .WithTags("Recoveries")
            .RequireJsonAccepted()
            .ForbidCaching();
        group
            .MapPost("", AddAsync)
            .WithName("addCheckIn")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary("Check in: judge how the patient is now, and keep it")
            .WithDescription(
                "A report without procedureType and daysSince. The time since the procedure is worked out; the trend of the pain and its return after relief are "
                    + "worked out from earlier check-ins where they were not answered, and said so in notices. The answer is that of /v1/triage, and more. "
                    + "It is sent after it was stored. A faulty check-in is not stored, and still says how urgent its readable part is."
            )
            .Accepts<CheckInRequest>("application/json")
            .Produces<CheckInResponse>(StatusCodes.Status201Created)
            .ProducesFaults()
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType)
            .ProducesStoreFull();
        group
            .MapGet("", ListAsync)
            .WithName("listCheckIns")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary("The timeline of a recovery, the oldest check-in first")
            .WithDescription("Each with its answer by the protocol that judged it.")
            .Produces<CheckInListResponse>()
            .ProducesFaults()
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);
    }

    private static async Task<
        Results<Created<CheckInResponse>, JsonHttpResult<ProblemResponse>>
    > AddAsync(
        HttpContext context,
        string id,
        string? questions,
        ProtocolLibrary protocols,
        RecoveryKeeping recoveries,
        CheckInKeeping keeping,
        CheckInAnswers answers,
        Problems problems,
        BodyLimit limit,
        TimeProvider time
    )
    {
        var (json, unread) = await JsonBody.ReadAsync(context, limit, problems);
        if (json is null)
        {
            return Problems.Result(unread!);
        }

        using var _ = json;
        var (judging, now) = (protocols.Current, Rfc3339.ToMilliseconds(time.GetUtcNow()));
        var recovery = await recoveries.FindAsync(context, id);
        var checkIn = CheckInIntake.Read(json.RootElement, recovery, judging, now);
        if (recovery is null)
        {
            return Refuse(
                problems.Of(context, StatusCodes.Status404NotFound, RecoveryEndpoints.NotFound)
            );
        }

        var (key, count) = (IdempotencyKey.Read(context.Request), QuestionCount.Read(questions));
        Fault?[] around = [key.Fault, count is null ? QuestionCount.FaultOf(questions!) : null];
        checkIn = checkIn with { Faults = [.. around.OfType<Fault>(), .. checkIn.Faults] };
        if (checkIn.Faults.Length > 0)
        {
            return Refuse(problems.Of(context, checkIn.Faults));
        }

        var checkInId = Ids.New(now);
        var claim = key.ClaimOf(
            context,
            json.RootElement,
            Kind,
            checkInId,
            judging.Protocol.Digest,
            now
        );
        var (kept, earlier) = await keeping.AddAsync(
            checkIn,
            recovery.Stored,
            judging,
            checkInId,
            claim,
            now,
            context.RequestAborted
        );
        if (earlier is { SameRequest: false })
        {
            return Refuse(problems.Of(context, [IdempotencyKey.Taken]));
        }

        if (earlier is not null)
        {
            kept = await keeping.FindAsync(context, earlier.TargetId!);
            context.Response.Headers[IdempotencyKey.ReplayedHeader] = "true";
        }

        return kept is null
            ? Refuse(
                problems.Of(context, StatusCodes.Status404NotFound, RecoveryEndpoints.NotFound)
            )
            : TypedResults.Created(
                (string?)null,
                await answers.WriteAsync(context, kept, count!.Value)
            );

        JsonHttpResult<ProblemResponse> Refuse(ProblemResponse refusal) =>
            Problems.Result(
                refusal.WithLowerBound(checkIn.Report, checkIn.Faults, judging.In(context))
            );
    }

    private static async Task<
        Results<Ok<CheckInListResponse>, JsonHttpResult<ProblemResponse>>
    > ListAsync(
        HttpContext context,
        string id,
        string? cursor,
        string? limit,
        RecoveryKeeping recoveries,
        CheckInKeeping keeping,
        CheckInAnswers answers,
        Problems problems
    )
    {
        var page = new PageQuery(limit);
        var after = page.At(cursor, Cursor.TimelineOf);
        if (await recoveries.FindAsync(context, id) is not { } recovery)
        {
            return Problems.Result(
                problems.Of(context, StatusCodes.Status404NotFound, RecoveryEndpoints.NotFound)
            );
        }

        if (page.Faults.Count > 0)
        {
            return Problems.Result(problems.Of(context, page.Faults));
        }

        var (items, last) = page.Page(
            await keeping.ListAsync(recovery.Stored, after, page.Limit + 1, context.RequestAborted)
        );
        return TypedResults.Ok(
            new CheckInListResponse(
                await answers.WriteAsync(context, items),
                last is null ? null : Cursor.Of(last)
            )
        );
    }
}
