using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Recoveries;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Protocols;
using PostRecovery.Triage.Reports;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PostRecovery.Api.Hosting;

/// <summary>Fills schemas with what the vocabulary says: questions, units, ranges and codes are typed once, in the content.</summary>
internal sealed class OpenApiVocabulary(ProtocolLibrary protocols) : ISchemaFilter
{
    private static readonly HashSet<string> Levels =
    [
        "urgency",
        "couldBecome",
        "couldRaiseTo",
        "urgencyAtLeast",
        "level",
    ];

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } open)
        {
            return;
        }

        open.AdditionalPropertiesAllowed = false;
        foreach (
            var (name, property) in properties.Where(property => Levels.Contains(property.Key))
        )
        {
            ((OpenApiSchema)property).Enum = Codes(
                name == "urgencyAtLeast" ? UrgencyCodes.All.Skip(1) : UrgencyCodes.All
            );
        }

        if (ShapeOf(context.Type) is { } shape)
        {
            foreach (var name in properties.Keys.Except(shape.All).ToList())
            {
                properties.Remove(name);
            }

            Describe(open, properties, shape);
        }

        if (context.Type == typeof(RecoveryRequest))
        {
            open.Required!.Add("performedAt");
            var reference = (OpenApiSchema)properties["reference"];
            reference.MinLength = 1;
            reference.MaxLength = RecoveryRequest.LongestReference;
        }
    }

    private void Describe(
        OpenApiSchema schema,
        IDictionary<string, IOpenApiSchema> properties,
        BodyShape shape
    )
    {
        var questions = protocols.Current.Protocol.Vocabulary.Questions;
        schema.Required = questions
            .Where(question => question.IsRequired && properties.ContainsKey(question.Code))
            .Select(question => question.Code)
            .ToHashSet();
        foreach (var question in questions.Where(question => properties.ContainsKey(question.Path)))
        {
            Describe((OpenApiSchema)properties[question.Path], question);
        }

        foreach (var name in shape.Texts)
        {
            var text = (OpenApiSchema)properties[name];
            text.Type &= ~JsonSchemaType.Null;
            text.Format = name == "reference" ? null : "date-time";
        }

        properties["findings"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description =
                "Everything else: each finding with yes, no or unsure. A finding left out was not asked.",
            AdditionalPropertiesAllowed = false,
            Properties = questions
                .Where(question =>
                    question.Path != question.Code
                    && !(shape == RecoveryRequest.Shape && question.IsSymptom)
                )
                .ToDictionary(
                    question => question.Code,
                    IOpenApiSchema (question) => Finding(question)
                ),
        };
    }

    private static BodyShape? ShapeOf(Type type) =>
        type == typeof(TriageRequest) ? BodyShape.Report
        : type == typeof(CheckInRequest) ? CheckInRequest.Shape
        : type == typeof(RecoveryRequest) ? RecoveryRequest.Shape
        : null;

    private static OpenApiSchema Finding(Question question)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String };
        Describe(schema, question);
        return schema;
    }

    private static void Describe(OpenApiSchema schema, Question question)
    {
        schema.Description = string.Join(
            " ",
            new[] { question.Text, question.Help, UnitOf(question) }.Where(part => part is not null)
        );
        schema.Type &= ~JsonSchemaType.Null;
        switch (question.Kind)
        {
            case QuestionKind.Number:
                schema.Minimum = question.Min.ToString(CultureInfo.InvariantCulture);
                schema.Maximum = question.Max.ToString(CultureInfo.InvariantCulture);
                break;
            case QuestionKind.Codes:
                schema.UniqueItems = true;
                schema.Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = Codes(question.Codes),
                };
                break;
            default:
                schema.Enum = Codes(question.Codes);
                break;
        }
    }

    private static string? UnitOf(Question question) =>
        question.Unit is { } unit
            ? $"Unit: {unit}; {question.Min.ToString(CultureInfo.InvariantCulture)} to {question.Max.ToString(CultureInfo.InvariantCulture)}, both included."
            : null;

    private static List<JsonNode> Codes(IEnumerable<string> codes) =>
        [.. codes.Select(code => JsonValue.Create(code))];
}
