using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Hosting;
using PostRecovery.Triage.Proofs;

namespace PostRecovery.Api.Protocols;

/// <summary>The protocols themselves: which there are, each as the very text its digest is taken of, rules and vocabulary.</summary>
internal static class ProtocolEndpoints
{
    private const string Json = "application/json";

    public static void MapProtocols(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("Protocol").RequireJsonAccepted();
        group
            .MapGet("/protocols", ListAsync)
            .WithName("listProtocols")
            .WithSummary("The protocols that can judge")
            .WithDescription(
                "The current protocol and every released one before it; each can judge with POST /v1/triage?protocol={digest}."
            );
        group
            .MapGet("/protocols/current", Current)
            .WithName("getCurrentProtocol")
            .WithSummary("The current protocol as canonical JSON")
            .WithDescription(
                "RFC 8785 form; the SHA-256 of exactly these bytes is its digest and its ETag."
            )
            .Produces<JsonElement>(StatusCodes.Status200OK, Json)
            .Produces(StatusCodes.Status304NotModified);
        group
            .MapGet("/protocols/{digest}", ByDigestAsync)
            .WithName("getProtocol")
            .WithSummary("A protocol by its digest, as canonical JSON")
            .WithDescription(
                "The digest is \"sha256:\" and 64 hexadecimal digits. What it names never changes."
            )
            .Produces<JsonElement>(StatusCodes.Status200OK, Json)
            .Produces(StatusCodes.Status304NotModified)
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);
        group
            .MapGet("/protocols/{before}/diff/{after}", DiffAsync)
            .WithName("diffProtocols")
            .WithSummary("What changes from one protocol to another")
            .WithDescription(
                "Rules added, removed and changed, and which answers change, each with the least report that shows it; raised and lowered apart."
            )
            .Produces<ProtocolDiffResponse>()
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);
        group
            .MapGet("/rules/{ruleId}", Rule)
            .WithName("getRule")
            .WithSummary("A rule of the current protocol, with its condition said in English")
            .WithDescription(
                "Everything there is to know about a rule: when it fires, why, on what sources, and what in it is our own choice."
            )
            .Produces<RuleResponse>()
            .Produces(StatusCodes.Status304NotModified)
            .Produces<ProblemResponse>(StatusCodes.Status404NotFound, Problems.ContentType);
        group
            .MapGet("/vocabulary", Vocabulary)
            .WithName("getVocabulary")
            .WithMetadata(SaidInCallersLanguage.Mark)
            .WithSummary("Every code with its plain question, screen, follow-ups, limits and units")
            .WithDescription(
                "What an app needs to ask the questions: procedures, fields, findings and the screens that group them."
            )
            .Produces<JsonElement>(StatusCodes.Status200OK, Json)
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<Ok<ProtocolListResponse>> ListAsync(
        ProtocolArchive protocols,
        CancellationToken stop
    ) => TypedResults.Ok(new ProtocolListResponse(await protocols.ListAsync(stop)));

    private static IResult Current(HttpContext context, ProtocolLibrary protocols) =>
        TaggedText.Of(
            context,
            protocols.Current.Protocol.CanonicalJson,
            Json,
            digest: protocols.Current.Protocol.Digest
        );

    private static async Task<IResult> ByDigestAsync(
        HttpContext context,
        string digest,
        ProtocolArchive protocols,
        Problems problems,
        CancellationToken stop
    ) =>
        await protocols.FindAsync(digest, stop) is { } judging
            ? TaggedText.Of(
                context,
                judging.Protocol.CanonicalJson,
                Json,
                "public, max-age=31536000, immutable",
                digest
            )
            : Problems.Result(
                problems.Of(
                    context,
                    StatusCodes.Status404NotFound,
                    "No protocol with this digest is kept here."
                )
            );

    private static async Task<IResult> DiffAsync(
        HttpContext context,
        string before,
        string after,
        ProtocolArchive protocols,
        Problems problems,
        CancellationToken stop
    ) =>
        await protocols.FindAsync(before, stop) is { } old
        && await protocols.FindAsync(after, stop) is { } now
            ? TypedResults.Ok(
                ProtocolDiffResponse.From(ProtocolDiff.Between(old.Protocol, now.Protocol))
            )
            : Problems.Result(
                problems.Of(
                    context,
                    StatusCodes.Status404NotFound,
                    "No protocol with this digest is kept here."
                )
            );

    private static IResult Vocabulary(HttpContext context, ProtocolLibrary protocols) =>
        TaggedText.Of(context, protocols.Current.In(context).VocabularyJson, Json);

    private static IResult Rule(
        HttpContext context,
        string ruleId,
        ProtocolLibrary protocols,
        Problems problems
    )
    {
        var judging = protocols.Current;
        return judging.Protocol.Rule(ruleId) is { } rule
            ? TaggedText.Of(
                context,
                JsonSerializer.Serialize(judging.RuleResponse(rule), Wire.Json.RuleResponse),
                Json
            )
            : Problems.Result(
                problems.Of(
                    context,
                    StatusCodes.Status404NotFound,
                    "The current protocol has no such rule."
                )
            );
    }
}
