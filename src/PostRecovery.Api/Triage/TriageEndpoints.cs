using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Protocols;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Triage;

/// <summary>A symptom report in, how urgent it is and why out. Nothing is kept.</summary>
internal static class TriageEndpoints
{
    /// <summary>The most questions a caller can ask for.</summary>
    public const int MostQuestions = 200;

    public static void MapTriage(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/triage").WithTags("Triage").RequireJsonAccepted();
        group
            .MapPost("", AssessAsync)
            .WithName("assess")
            .WithSummary("How urgent a report is, why, and what it could still become")
            .WithDescription(
                "Judges one symptom report by the protocol and stores nothing. An answer is yes, no or unsure; a field or "
                    + "finding left out was not asked, and is never taken for no. The same report with the same protocol always gets "
                    + "the same answer. A faulty report is refused with every fault at once, and still says how urgent its readable part is."
            )
            .Accepts<TriageRequest>("application/json")
            .Produces<TriageResponse>()
            .Produces<ProblemResponse>(StatusCodes.Status400BadRequest, Problems.ContentType)
            .Produces<ProblemResponse>(
                StatusCodes.Status422UnprocessableEntity,
                Problems.ContentType
            );
    }

    private static async Task<
        Results<Ok<TriageResponse>, JsonHttpResult<ProblemResponse>>
    > AssessAsync(
        HttpContext context,
        ProtocolLibrary protocols,
        ProtocolArchive archive,
        Problems problems,
        BodyLimit limit,
        [FromQuery(Name = "protocol")] string? digest,
        string? questions
    )
    {
        var (json, status, problem) = await JsonBody.ReadAsync(context, limit);
        if (json is null)
        {
            return Problems.Result(problems.Of(context, status, problem));
        }

        using var _ = json;
        var judging = digest is null
            ? protocols.Current
            : await archive.FindAsync(digest, context.RequestAborted);
        var (request, faults) = Intake.Read(json.RootElement, judging ?? protocols.Current);
        var count = QuestionCount(questions);
        faults = [.. QueryFaults(digest, judging, questions, count), .. faults];
        if (faults.Length > 0)
        {
            return Problems.Result(
                problems.Of(context, faults).WithLowerBound(request, faults, protocols.Current)
            );
        }

        var spoken = judging!.In(context);
        return TypedResults.Ok(
            spoken.Answers.Write(spoken.Protocol.Assess(request.ToReport(), count!.Value))
        );
    }

    private static int? QuestionCount(string? sent) =>
        sent is null ? Assessment.UsualQuestions
        : int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count <= MostQuestions
            ? count
        : null;

    private static IEnumerable<Fault> QueryFaults(
        string? digest,
        JudgingProtocol? judging,
        string? questions,
        int? count
    )
    {
        if (judging is null)
        {
            yield return new(
                "?protocol",
                FaultCodes.UnknownProtocol,
                "No protocol with this digest is kept here.",
                Quoted(digest!),
                "a digest of /v1/protocols"
            );
        }

        if (count is null)
        {
            yield return new(
                "?questions",
                FaultCodes.OutOfRange,
                "How many questions to give at most.",
                Quoted(questions!),
                $"0 to {MostQuestions}"
            );
        }
    }

    private static JsonElement Quoted(string text) =>
        JsonSerializer.SerializeToElement(text, Wire.Json.String);
}
