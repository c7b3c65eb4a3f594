using NJsonSchema;
using PostRecovery.Triage.Tests.Support;

namespace PostRecovery.Triage.Tests.Protocols;

/// <summary>The JSON Schemas that editors pick up agree with the content and know what the reader knows.</summary>
public sealed class ContentSchemaTests
{
    private static readonly string Folder = Repository.PathTo(
        "src",
        "PostRecovery.Triage",
        "Content"
    );

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(file => Path.GetFileName(file))
                .Order(),
        ];

    [Theory, MemberData(nameof(Files))]
    public async Task The_file_is_valid_by_the_schema_it_names(string file)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Folder, file),
            TestContext.Current.CancellationToken
        );
        var schema = await SchemaOfAsync(text);

        Assert.Empty(schema.Validate(text).Select(fault => fault.ToString()).Take(5));
    }

    [Theory]
    [InlineData("general.json", "\"level\": \"emergency\"", "\"level\": \"dire\"")]
    [InlineData("general.json", "\"rationale\":", "\"rational\":")]
    [InlineData("general.json", "\"yes\":", "\"not\":")]
    [InlineData("vocabulary.json", "\"screen\":", "\"page\":")]
    [InlineData("sources.json", "\"checked\":", "\"cheked\":")]
    public async Task A_slip_is_marked_in_the_editor_already(string file, string was, string slip)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Folder, file),
            TestContext.Current.CancellationToken
        );
        var schema = await SchemaOfAsync(text);
        var first = text.IndexOf(was, StringComparison.Ordinal);

        var faulty = string.Concat(text.AsSpan(0, first), slip, text.AsSpan(first + was.Length));

        Assert.NotEmpty(schema.Validate(faulty));
    }

    private static Task<JsonSchema> SchemaOfAsync(string text)
    {
        var name = text.Split("\"$schema\": \"")[1].Split('"')[0];
        return JsonSchema.FromFileAsync(
            Path.Combine(Folder, name),
            TestContext.Current.CancellationToken
        );
    }
}
