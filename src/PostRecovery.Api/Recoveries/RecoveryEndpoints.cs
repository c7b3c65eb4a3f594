using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Clients;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;

namespace PostRecovery.Api.Recoveries;

/// <summary>Recoveries: registered once, listed for a care team, erased on request.</summary>
internal static class RecoveryEndpoints
{
    /// <summary>What is said of a recovery that the client has not.</summary>
    public const string NotFound = "You have no recovery with this id, or it was erased.";

    private const string Kind = "recovery";

    public static void MapRecoveries(this IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/v1/recoveries")
            .WithTags("Recoveries")
            .RequireJsonAccepted()
            .ForbidCaching();
        group
            .MapPost("", AddAsync)
            .WithName("addRecovery")
            .WithSummary("Register a recovery, to follow a patient over days")
            .WithDescription(
                "Once for each procedure of each patient. What does not change meanwhile is carried into every check-in that does not say otherwise."
            )
            .Accepts<RecoveryRequest>("application/json")
            .Produces<RecoveryResponse>(StatusCodes.Status201Created)
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType)
            .ProducesFaults()
            .ProducesStoreFull();
        group
            .MapGet("", ListAsync)
            .WithName("listRecoveries")
            .WithSummary("Your recoveries, the newest first")
            .WithDescription(
                "With urgency and due it is the work list of a care team: whose latest answer was urgent or above, whose check-in is overdue."
            )
            .Produces<RecoveryListResponse>()
            .ProducesFaults();
        group
            .MapGet("/{id}", GetAsync)
            .WithName("getRecovery")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary("A recovery with its latest answer")
            .WithDescription("The latest by the time that the check-in tells of.")
            .Produces<RecoveryResponse>()
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);
        group
            .MapDelete("/{id}", EraseAsync)
            .WithName("eraseRecovery")
            .WithSummary("Erase a recovery with all its check-ins")
            .WithDescription(
                "Nothing that was reported is kept. The audit trail keeps that there was a recovery and that it was erased, and no health data."
            )
            .Produces(StatusCodes.Status204NoContent)
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType)
            .ProducesStoreFull();
    }

    private static async Task<
        Results<Created<RecoveryResponse>, JsonHttpResult<ProblemResponse>>
    > AddAsync(
        HttpContext context,
        ProtocolLibrary protocols,
        ProtocolArchive archive,
        RecoveryKeeping keeping,
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
        var (sent, faults) = RecoveryIntake.Read(json.RootElement, judging, now);
        var key = IdempotencyKey.Read(context.Request);
        faults = key.Fault is null ? faults : [key.Fault, .. faults];
        if (faults.Length > 0)
        {
            return Problems.Result(
                problems
                    .Of(context, faults)
                    .WithLowerBound(
                        sent.Request,
                        faults.RemoveAll(RecoveryIntake.IsSymptom),
                        judging.In(context)
                    )
            );
        }

        var recovery = sent.ToStored(Ids.New(now), context.ClientId(), judging.Protocol, now);
        var claim = key.ClaimOf(
            context,
            json.RootElement,
            Kind,
            recovery.Id,
            judging.Protocol.Digest,
            now
        );
        if (await keeping.AddAsync(recovery, claim, context.RequestAborted) is { } earlier)
        {
            if (!earlier.SameRequest)
            {
                return Problems.Result(problems.Of(context, [IdempotencyKey.Taken]));
            }

            if (await keeping.FindAsync(context, earlier.TargetId!) is not { } first)
            {
                return Problems.Result(
                    problems.Of(context, StatusCodes.Status404NotFound, NotFound)
                );
            }

            recovery = first.Stored;
            judging = await archive.OfRecordAsync(earlier.ProtocolDigest!, context.RequestAborted);
            context.Response.Headers[IdempotencyKey.ReplayedHeader] = "true";
        }

        return TypedResults.Created(
            $"/v1/recoveries/{recovery.Id}",
            recovery.AsRegistered(judging.Protocol)
        );
    }

    private static async Task<
        Results<Ok<RecoveryListResponse>, JsonHttpResult<ProblemResponse>>
    > ListAsync(
        HttpContext context,
        RecoveryKeeping keeping,
        Problems problems,
        TimeProvider time,
        string? reference,
        string? urgency,
        string? due,
        string? cursor,
        string? limit
    )
    {
        var page = new PageQuery(limit);
        var filter = RecoveryQuery.Read(page, reference, urgency, due, cursor, time.GetUtcNow());
        if (page.Faults.Count > 0)
        {
            return Problems.Result(problems.Of(context, page.Faults));
        }

        var (items, last) = page.Page(
            await keeping.ListAsync(
                filter with
                {
                    ClientId = context.ClientId(),
                },
                context.RequestAborted
            )
        );
        return TypedResults.Ok(
            new RecoveryListResponse(
                [.. items.Select(item => item.ToResponse())],
                last is null ? null : Cursor.Of(last)
            )
        );
    }

    private static async Task<
        Results<Ok<RecoveryResponse>, JsonHttpResult<ProblemResponse>>
    > GetAsync(
        HttpContext context,
        string id,
        RecoveryKeeping keeping,
        CheckInKeeping checkIns,
        CheckInAnswers answers,
        Problems problems
    )
    {
        if (await keeping.FindAsync(context, id) is not { Stored: var recovery })
        {
            return Problems.Result(problems.Of(context, StatusCodes.Status404NotFound, NotFound));
        }

        var latest = recovery.LastCheckInId is { } checkIn
            ? await checkIns.FindAsync(context, checkIn)
            : null;
        return TypedResults.Ok(
            recovery.ToResponse(latest is null ? null : await answers.WriteAsync(context, latest))
        );
    }

    private static async Task<Results<NoContent, JsonHttpResult<ProblemResponse>>> EraseAsync(
        HttpContext context,
        string id,
        RecoveryKeeping keeping,
        Problems problems
    ) =>
        await keeping.EraseAsync(context, id)
            ? TypedResults.NoContent()
            : Problems.Result(problems.Of(context, StatusCodes.Status404NotFound, NotFound));
}
