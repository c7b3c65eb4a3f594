using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PostRecovery.Api.Recoveries;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Assessments;
using PostRecovery.Triage.Protocols;
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
            "id" => "Id of a recovery or check-in, as it was given when it was made.",
            "reference" => "Only recoveries with this reference.",
            "urgency" => "Only recoveries whose latest answer was at this level or above.",
            "due" => "true: only recoveries whose next check-in is overdue.",
            "cursor" => "The nextCursor of the page before, as it was given.",
            "limit" => "How many items to give at most.",
            _ => open.Description,
        };
        open.Schema = open.Name switch
        {
            "questions" => Whole(0, QuestionCount.Most, Assessment.UsualQuestions),
            "limit" => Whole(1, PageQuery.MostLimit, PageQuery.UsualLimit),
            "urgency" => OneOf(UrgencyCodes.All),
            "due" => OneOf(["true", "false"]),
            _ => open.Schema,
        };
    }

    private static OpenApiSchema Whole(int least, int most, int usual) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Minimum = least.ToString(CultureInfo.InvariantCulture),
            Maximum = most.ToString(CultureInfo.InvariantCulture),
            Default = JsonValue.Create(usual),
        };

    private static OpenApiSchema OneOf(IEnumerable<string> codes) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. codes.Select(code => JsonValue.Create(code))],
        };
}
