using Microsoft.OpenApi;
using PostRecovery.Api.Protocols;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Where a language can be asked for, and where the answer says which it got.</summary>
internal sealed class OpenApiLanguages : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (
            !context
                .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<SaidInCallersLanguage>()
                .Any()
        )
        {
            return;
        }

        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = "Accept-Language",
                In = ParameterLocation.Header,
                Description =
                    "The languages that the patient reads, such as \"de-AT, en;q=0.5\". What patients read is in the first that the protocol brings, and English "
                    + "where it brings none or has no translation of a text. Codes, numbers and the digest are the same in every language.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );
        foreach (var (status, response) in operation.Responses!)
        {
            if (status.StartsWith('2') && response is OpenApiResponse answer)
            {
                answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
                answer.Headers["Content-Language"] = new OpenApiHeader
                {
                    Description =
                        "The language of the texts; several where an answer holds what several protocols say.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }
        }
    }
}
