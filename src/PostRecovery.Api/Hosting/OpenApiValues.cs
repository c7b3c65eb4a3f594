using Microsoft.OpenApi;

namespace PostRecovery.Api.Hosting;

/// <summary>Schemas of values whose shape depends on the question.</summary>
internal static class OpenApiValues
{
    /// <summary>What a fact says.</summary>
    public static OpenApiSchema FactValue() =>
        new()
        {
            Description =
                "What was said: a code or answer, a number, or a list of codes, as the field has it.",
            OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.String },
                new OpenApiSchema { Type = JsonSchemaType.Number },
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            ],
        };

    /// <summary>A part of a report.</summary>
    public static OpenApiSchema ReportShape() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "Answers in the shape of a TriageRequest, to be merged into the report.",
            AdditionalPropertiesAllowed = true,
        };
}
