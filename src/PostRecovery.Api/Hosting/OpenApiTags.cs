using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Says what each group of operations is for, and where the service stands.</summary>
internal sealed class OpenApiTags : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server" }];
        swaggerDoc.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Triage", Description = "How urgent a report is, and why." },
            new()
            {
                Name = "Recoveries",
                Description =
                    "Follow a patient over days: register a recovery, check in, see the course.",
            },
            new()
            {
                Name = "Protocol",
                Description = "What is judged by: rules, vocabulary and sources.",
            },
            new() { Name = "Health", Description = "For whoever runs the service." },
        };
    }
}
