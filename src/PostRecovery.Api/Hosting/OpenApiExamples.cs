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
        var own = Examples
            .Where(named => OperationOf(named.Example) == operation.OperationId)
            .ToList();
        if (own.Count == 0)
        {
            return;
        }

        Put(
            (OpenApiMediaType)operation.RequestBody!.Content!["application/json"],
            "request",
            own.Where(named => !IsProblem(named.Example))
        );
        foreach (var byStatus in own.GroupBy(named => named.Example["status"]!.ToString()))
        {
            var type = IsProblem(byStatus.First().Example)
                ? Problems.ContentType
                : "application/json";
            Put(
                (OpenApiMediaType)operation.Responses![byStatus.Key].Content![type],
                "response",
                byStatus
            );
        }
    }

    private static string OperationOf(JsonObject example) =>
        example["operation"]?.ToString() ?? "assess";

    private static bool IsProblem(JsonObject example) =>
        example["status"]!.GetValue<int>() >= StatusCodes.Status400BadRequest;

    private static void Put(
        OpenApiMediaType media,
        string part,
        IEnumerable<(string Name, JsonObject Example)> examples
    ) =>
        media.Examples = examples
            .Where(named => named.Example[part] is not null)
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
