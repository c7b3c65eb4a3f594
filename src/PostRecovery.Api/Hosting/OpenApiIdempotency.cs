using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Every POST takes a key under which it is carried out once.</summary>
internal sealed class OpenApiIdempotency : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.HttpMethod != HttpMethods.Post)
        {
            return;
        }

        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = IdempotencyKey.Header,
                In = ParameterLocation.Header,
                Description =
                    "Under one key a request is carried out once: sent again, it gets the first answer again, also after a restart and on another replica. "
                    + "The same key with another request is a 422. Up to 255 visible ASCII characters, bare or in quotes; best a random UUID.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 257 },
            }
        );
        foreach (var (status, response) in operation.Responses!)
        {
            if (status.StartsWith('2') && response is OpenApiResponse answer)
            {
                answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
                answer.Headers[IdempotencyKey.ReplayedHeader] = new OpenApiHeader
                {
                    Description =
                        "\"true\" when this is the answer of an earlier request with the same key.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }
        }
    }
}
