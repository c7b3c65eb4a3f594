using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>Makes problems. Every one of them, whatever its status, says what to do if unwell meanwhile.</summary>
internal sealed class Problems(ProtocolLibrary protocols)
{
    public const string ContentType = "application/problem+json";

    /// <summary>How many faults are shown: a body of 64 KB can have more than anybody reads, and each is longer than what it is about.</summary>
    public const int MostShown = 100;

    /// <summary>The problem of a status.</summary>
    public ProblemResponse Of(HttpContext context, int status, string? detail = null)
    {
        var kind = ProblemKind.Of(status);
        return new()
        {
            Type = kind.Type,
            Title = kind.Title,
            Status = status,
            Detail = detail ?? kind.Detail,
            SafetyNet = SafetyNetFor(context),
            RequestId = RequestId.Of(context),
        };
    }

    /// <summary>The problem of a request with these faults: 400 when it could not be read, else 422.</summary>
    public ProblemResponse Of(HttpContext context, IReadOnlyList<Fault> faults)
    {
        var status = faults.Any(fault => FaultCodes.IsUnreadable(fault.Code))
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status422UnprocessableEntity;
        return Of(
            context,
            status,
            $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}; see errors{(faults.Count > MostShown ? $" for the first {MostShown}" : "")}."
        ) with
        {
            Errors = [.. faults.Take(MostShown)],
        };
    }

    /// <summary>A problem as the result of an endpoint.</summary>
    public static JsonHttpResult<ProblemResponse> Result(ProblemResponse problem) =>
        TypedResults.Json(problem, Wire.Json.ProblemResponse, ContentType, problem.Status);

    /// <summary>Writes the problem of a status that no endpoint chose.</summary>
    public Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Result(Of(context, status)).ExecuteAsync(context);
    }

    /// <summary>Faults are for developers, in English; this is for the patient.</summary>
    private IReadOnlyList<SafetyNetResponse> SafetyNetFor(HttpContext context) =>
        [new("safety-net", protocols.Current.In(context).Protocol.Vocabulary.Phrases.SafetyNet)];
}
