using System.Reflection;
using Microsoft.OpenApi;
using PostRecovery.Api.Clients;
using PostRecovery.Api.Protocols;
using PostRecovery.Api.Triage;

namespace PostRecovery.Api.Hosting;

/// <summary>The OpenAPI document at /openapi/v1.json and Swagger UI at /swagger.</summary>
internal static class OpenApi
{
    private const string About = """
        Symptom triage for people recovering from a medical procedure: what a patient reports in, how urgent it is and what
        to do out, with the reasons, their sources, and how bad it could still be given what nobody asked.

        **No clinician has signed the clinical content off yet.** It is decision support, not a diagnosis.

        An answer is `yes`, `no` or `unsure`. A field or finding that is left out was *not asked*, and is never taken for "no".
        Every error is `application/problem+json` (RFC 9457) and carries a `safetyNet`: an error never means that nothing is wrong.
        """;

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(
                "v1",
                new()
                {
                    Title = "PostRecovery",
                    Version = "v1",
                    Description = About,
                    License = new()
                    {
                        Name = "MIT",
                        Url = new("https://opensource.org/license/mit"),
                    },
                    Contact = new() { Name = "The PostRecovery authors" },
                }
            );
            swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(type =>
                type.Name.Replace("Response", "", StringComparison.Ordinal)
            );
            swagger.MapType<FactValue>(() => OpenApiValues.FactValue());
            swagger.MapType<ReportShape>(() => OpenApiValues.ReportShape());
            swagger.SchemaFilter<OpenApiVocabulary>();
            swagger.ParameterFilter<OpenApiParameters>();
            swagger.AddSecurityDefinition(
                ApiKeys.Scheme,
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = ApiKeys.Header,
                    Description =
                        "The client's key, as `clients add` printed it. In Development a request without one acts as the client `developer`.",
                }
            );
            swagger.OperationFilter<OpenApiClients>();
            swagger.OperationFilter<OpenApiIdempotency>();
            swagger.OperationFilter<OpenApiLanguages>();
            swagger.OperationFilter<OpenApiProblems>();
            swagger.OperationFilter<OpenApiExamples>();
            swagger.DocumentFilter<OpenApiTags>();
        });
    }

    public static void UseOpenApiPages(this WebApplication app)
    {
        app.MapSwagger(
            "/openapi/{documentName}.json",
            swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1
        );
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint("/openapi/v1.json", "PostRecovery v1");
            page.DocumentTitle = "PostRecovery API";
            page.DefaultModelsExpandDepth(0);
            page.DisplayRequestDuration();
        });
        app.MapGet("/", () => TypedResults.Redirect("/swagger")).ExcludeFromDescription();
    }
}
