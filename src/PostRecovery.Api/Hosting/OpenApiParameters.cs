using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Assessments;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Says what the parameters in addresses mean. They are read as texts, so that a wrong one is a fault like any other.</summary>
internal sealed class OpenApiParameters : IParameterFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter open)
        {
            return;
        }

        open.Description = open.Name switch
        {
            "before" => "Digest of the earlier protocol.",
            "after" => "Digest of the later protocol.",
            "digest" => "Digest of a protocol, as GET /v1/protocols gives it.",
            "protocol" => "Digest of the protocol to judge by; without it, the current one judges.",
            "ruleId" => "Id of a rule, as answers give it.",
            "questions" => "How many of the next questions to give at most.",
            _ => open.Description,
        };
        if (open.Name == "questions")
        {
            open.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "0",
                Maximum = TriageEndpoints.MostQuestions.ToString(CultureInfo.InvariantCulture),
                Default = JsonValue.Create(Assessment.UsualQuestions),
            };
        }
    }
}
