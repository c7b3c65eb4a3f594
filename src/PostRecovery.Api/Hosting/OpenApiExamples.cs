using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Puts the real requests and answers of openapi/examples into the document; a test posts each and compares.</summary>
internal sealed class OpenApiExamples : IOperationFilter
{
    private const string Prefix = "examples.";

    private static readonly List<(string Name, JsonObject Example)> Examples =
    [
        .. Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Prefix.Length..^".json".Length], Read(name))),
    ];

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != "assess")
        {
            return;
        }

        Put(
            (OpenApiMediaType)operation.RequestBody!.Content!["application/json"],
            "request",
            example => example["status"]!.ToString() == "200"
        );
        foreach (
            var (status, type) in new[]
            {
                ("200", "application/json"),
                ("422", Problems.ContentType),
            }
        )
        {
            var media = (OpenApiMediaType)operation.Responses![status].Content![type];
            Put(media, "response", example => example["status"]!.ToString() == status);
        }
    }

    private static void Put(OpenApiMediaType media, string part, Func<JsonObject, bool> which) =>
        media.Examples = Examples
            .Where(named => which(named.Example) && named.Example[part] is not null)
            .ToDictionary(
                named => named.Name,
                IOpenApiExample (named) =>
                    new OpenApiExample
                    {
                        Summary = named.Example["summary"]!.ToString(),
                        Value = named.Example[part]!.DeepClone(),
                    }
            );

    private static JsonObject Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
