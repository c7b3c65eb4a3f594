using System.Text;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;
using PostRecovery.Store;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Courses.Timelines;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>The course of a recovery as a picture for people.</summary>
internal static class TimelineEndpoint
{
    private const string Svg = "image/svg+xml";

    // Ten years of a check-in a day; of more, the latest are drawn.
    private const int Most = 4_000;

    public static void MapTimeline(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/v1/recoveries/{id}")
            .WithTags("Recoveries")
            .ForbidCaching()
            .MapGet("/timeline.svg", DrawAsync)
            .WithName("drawTimeline")
            .WithSummary("Pain over days as a picture, with how urgent each check-in was")
            .WithDescription(
                "The patient's pain, a mark for each check-in by urgency, hollow where not all was asked, and behind it what pain is usual after this procedure, which is this project's own "
                    + "reading and not reviewed by a clinician. It has no script, says what it shows to screen readers, and is light or dark as the reader has it."
            )
            .Produces<string>(StatusCodes.Status200OK, Svg)
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);

    private static async Task<IResult> DrawAsync(
        HttpContext context,
        string id,
        ProtocolLibrary protocols,
        ProtocolArchive archive,
        RecoveryKeeping recoveries,
        CheckInKeeping keeping,
        Problems problems
    )
    {
        if (await recoveries.FindAsync(context, id) is not { } recovery)
        {
            return Problems.Result(
                problems.Of(context, StatusCodes.Status404NotFound, RecoveryEndpoints.NotFound)
            );
        }

        var latest = await keeping.LatestAsync(recovery.Stored, Most + 1, context.RequestAborted);
        var points = new List<CoursePoint>();
        var isSignedOff = protocols.Current.Protocol.ClinicalReview.SignedOff;
        foreach (var checkIn in latest.Take(Most).Reverse())
        {
            var judged = await archive.OfRecordAsync(
                checkIn.ProtocolDigest,
                context.RequestAborted
            );
            points.Add(PointOf(checkIn, judged.Protocol));
            isSignedOff &= judged.Protocol.ClinicalReview.SignedOff;
        }

        context.Response.Headers.ContentSecurityPolicy = TimelineSvg.ContentSecurityPolicy;
        return TypedResults.Text(
            TimelineSvg.Render(
                new(
                    protocols.Current.Protocol,
                    recovery.Stored.HealthProcedure,
                    recovery.PerformedAt,
                    [.. points]
                )
                {
                    IsSignedOff = isSignedOff,
                    HasEarlier = latest.Count > Most,
                }
            ),
            $"{Svg}; charset=utf-8",
            Encoding.UTF8
        );
    }

    private static CoursePoint PointOf(StoredCheckIn checkIn, Protocol judged)
    {
        var answer = judged.Assess(
            StoredReport.Read(checkIn.HealthReport).ToReport(),
            questions: 0
        );
        return CheckInJudging.PointOf(checkIn) with
        {
            IsProvisional = answer.CouldBecome > answer.Urgency,
        };
    }
}
