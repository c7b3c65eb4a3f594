using Microsoft.AspNetCore.Http.HttpResults;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>Makes problems. Every one of them, whatever its status, says what to do if unwell meanwhile.</summary>
internal sealed class Problems(ProtocolLibrary protocols)
{
    public const string ContentType = "application/problem+json";

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
            SafetyNet = SafetyNet,
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
            $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")}; see errors."
        ) with
        {
            Errors = faults,
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

    private IReadOnlyList<SafetyNetResponse> SafetyNet { get; } =
    [new("safety-net", protocols.Current.Protocol.Vocabulary.Phrases.SafetyNet)];
}
