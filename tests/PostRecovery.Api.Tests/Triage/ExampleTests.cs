using System.Text.Json.Nodes;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Triage;

/// <summary>The examples of the OpenAPI document are real: each request, posted, gets the very answer shown.</summary>
public sealed class ExampleTests(Support.Api api) : IClassFixture<Support.Api>
{
    private static readonly string Folder = Repository.PathTo("openapi", "examples");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(file => Path.GetFileName(file))
                .Order(),
        ];

    [Theory, MemberData(nameof(Names))]
    public async Task The_example_gets_the_answer_it_shows(string name)
    {
        var example = JsonNode
            .Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name), Support.Api.Stop))!
            .AsObject();

        var (status, body) = await api.TriageAsync(example["request"]!.ToJsonString());

        var shown = JsonObject.Create(body)!;
        shown.Remove("requestId");
        if (status >= 400)
        {
            shown["requestId"] = "0193b0f2c4a97e1b8d5f6a7c8e9d0b1a";
        }

        example["status"] = status;
        example["response"] = shown;
        Approved.Matches(Readable.Write(example), "openapi", "examples", name);
    }
}
