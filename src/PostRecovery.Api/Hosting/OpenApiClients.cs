using Microsoft.OpenApi;
using PostRecovery.Api.Clients;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Says which operations need a client's key.</summary>
internal sealed class OpenApiClients : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (IsGuarded(context))
        {
            operation.Security =
            [
                new()
                {
                    [new OpenApiSecuritySchemeReference(ApiKeys.Scheme, context.Document)] = [],
                },
            ];
        }
    }

    /// <summary>Whether an operation is for clients only.</summary>
    public static bool IsGuarded(OperationFilterContext context) =>
        ApiKeys.IsGuarded($"/{context.ApiDescription.RelativePath}");
}
