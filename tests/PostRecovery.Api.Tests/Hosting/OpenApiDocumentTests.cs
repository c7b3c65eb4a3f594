using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Hosting;

public sealed class OpenApiDocumentTests(Support.Api api) : IClassFixture<Support.Api>
{
    [Fact]
    public async Task The_committed_document_is_the_one_served() =>
        Approved.Matches(
            Readable.Write(JsonNode.Parse(await ServedAsync())),
            "openapi",
            "postrecovery.v1.json"
        );

    [Fact]
    public async Task A_parser_finds_no_fault_in_it()
    {
        var read = OpenApiDocument.Parse(await ServedAsync(), OpenApiConstants.Json);

        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
    }

    [Fact]
    public async Task Every_operation_and_every_property_is_described()
    {
        var document = OpenApiDocument.Parse(await ServedAsync(), OpenApiConstants.Json).Document!;

        var operations = document
            .Paths.SelectMany(path => path.Value.Operations!)
            .Select(operation => operation.Value);
        Assert.All(
            operations,
            operation =>
                Assert.False(
                    string.IsNullOrEmpty(operation.Summary)
                        || string.IsNullOrEmpty(operation.OperationId)
                )
        );
        var silent =
            from schema in document.Components!.Schemas!
            from property in schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
            where string.IsNullOrEmpty(property.Value.Description)
            select $"{schema.Key}.{property.Key}";
        Assert.Empty(silent);
    }

    private async Task<string> ServedAsync()
    {
        using var reply = await api.GetAsync("/openapi/v1.json");
        return await reply.Content.ReadAsStringAsync(Support.Api.Stop);
    }
}
