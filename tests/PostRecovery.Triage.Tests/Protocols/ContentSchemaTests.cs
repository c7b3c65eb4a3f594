using NJsonSchema;
using PostRecovery.Triage.Protocols.Readers;
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

    private static readonly string Example = Repository.PathTo("docs", "own-protocol");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Concat(Directory.EnumerateFiles(Example, "*.json"))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Order(),
        ];

    [Theory, MemberData(nameof(Files))]
    public async Task The_file_is_valid_by_the_schema_it_names(string file)
    {
        var (text, schema) = await ReadAsync(Repository.PathTo(file));

        Assert.Empty(schema.Validate(text).Select(fault => fault.ToString()).Take(5));
    }

    [Theory]
    [InlineData("general.json", "\"level\": \"emergency\"", "\"level\": \"dire\"")]
    [InlineData("general.json", "\"rationale\":", "\"rational\":")]
    [InlineData("general.json", "\"yes\":", "\"not\":")]
    [InlineData("vocabulary.json", "\"screen\":", "\"page\":")]
    [InlineData("sources.json", "\"checked\":", "\"cheked\":")]
    public Task A_slip_is_marked_in_the_editor_already(string file, string was, string slip) =>
        AssertMarkedAsync(Path.Combine(Folder, file), was, slip);

    [Theory]
    [InlineData("layer.json", "\"base\":", "\"bases\":")]
    [InlineData("layer.json", "\"why\":", "\"reason\":")]
    [InlineData("layer.json", "\"level\": \"routine\"", "\"level\": \"routine\", \"drop\": true")]
    [InlineData("layer.json", "\"reason\":", "\"because\":")]
    [InlineData("language.de.json", "\"contacts\":", "\"contact\":")]
    [InlineData("language.de.json", "\"urgent\":", "\"asap\":")]
    [InlineData("language.de.json", "\"label\":", "\"lable\":")]
    public Task A_slip_in_a_layer_is_marked_as_well(string file, string was, string slip) =>
        AssertMarkedAsync(Path.Combine(Example, file), was, slip);

    [Fact]
    public async Task The_reader_knows_every_section_that_the_schema_of_languages_knows()
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Folder, "schema", "language.schema.json"),
            TestContext.Current.CancellationToken
        );
        var sections = schema.Properties.Keys.Select(name =>
            name == "$schema" ? "\"$schema\": \"x\"" : $"\"{name}\": {{ }}"
        );

        var reading = ProtocolReader.Read([
            new("layer.json", """{ "base": "2026.11.0", "version": "ours" }"""),
            new("language.de.json", $"{{ {string.Join(", ", sections)} }}"),
        ]);

        Expect.None(reading.Faults.Select(fault => fault.ToString()));
    }

    private static async Task AssertMarkedAsync(string file, string was, string slip)
    {
        var (text, schema) = await ReadAsync(file);
        var first = text.IndexOf(was, StringComparison.Ordinal);

        var faulty = string.Concat(text.AsSpan(0, first), slip, text.AsSpan(first + was.Length));

        Assert.NotEmpty(schema.Validate(faulty));
    }

    private static async Task<(string Text, JsonSchema Schema)> ReadAsync(string file)
    {
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var name = text.Split("\"$schema\": \"")[1].Split('"')[0];
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Path.GetDirectoryName(file)!, name),
            TestContext.Current.CancellationToken
        );
        return (text, schema);
    }
}
