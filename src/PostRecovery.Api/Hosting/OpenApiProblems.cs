using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Documents the problems that any endpoint can answer with, and says the kind of each.</summary>
internal sealed class OpenApiProblems : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        List<int> always =
        [
            StatusCodes.Status406NotAcceptable,
            StatusCodes.Status429TooManyRequests,
            StatusCodes.Status500InternalServerError,
        ];
        if (OpenApiClients.IsGuarded(context))
        {
            always.Add(StatusCodes.Status401Unauthorized);
        }

        if (operation.OperationId != "live")
        {
            always.Add(StatusCodes.Status503ServiceUnavailable);
        }

        if (operation.RequestBody is not null)
        {
            always.AddRange([
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
            ]);
        }

        var problem = context.SchemaGenerator.GenerateSchema(
            typeof(ProblemResponse),
            context.SchemaRepository
        );
        foreach (var status in always)
        {
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] =
                new OpenApiResponse
                {
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        [Problems.ContentType] = new OpenApiMediaType { Schema = problem },
                    },
                };
        }

        foreach (var (status, response) in operation.Responses!)
        {
            if (
                int.TryParse(status, CultureInfo.InvariantCulture, out var code)
                && code >= StatusCodes.Status400BadRequest
            )
            {
                response.Description = ProblemKind.Of(code).Title;
            }
        }
    }
}
