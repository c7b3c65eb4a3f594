using System.Globalization;
using System.Text.Json.Nodes;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>The examples of recoveries in the OpenAPI document are real: sent one after the other, each gets the very answer shown.</summary>
public sealed class RecoveryExampleTests : FollowingTest
{
    private const string RequestId = "0193b0f2c4a97e1b8d5f6a7c8e9d0b1a";

    [Fact]
    public async Task Each_example_gets_the_answer_it_shows()
    {
        // Ids are new each time, so those of the document stand for the first, second, third that are given.
        var ids = new Dictionary<string, string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Repository.PathTo("openapi", "examples", "recoveries"))
                .Order(StringComparer.Ordinal)
        )
        {
            var example = JsonNode
                .Parse(await File.ReadAllTextAsync(file, Support.Api.Stop))!
                .AsObject();
            var reply = await Api.PostAsync(
                example["path"]!
                    .ToString()
                    .Replace("{recovery}", ids.Keys.FirstOrDefault(), StringComparison.Ordinal),
                example["request"]!.ToJsonString()
            );

            if (reply.Status < 300)
            {
                ids[reply.String("id")] =
                    $"019cd6e0f3a97c2d8e4b5a6c7d8e9f0{ids.Count.ToString(CultureInfo.InvariantCulture)}";
            }

            var shown = JsonNode
                .Parse(
                    ids.Aggregate(
                        reply.Text,
                        (text, id) => text.Replace(id.Key, id.Value, StringComparison.Ordinal)
                    )
                )!
                .AsObject();
            if (shown.ContainsKey("requestId"))
            {
                shown["requestId"] = RequestId;
            }

            example["status"] = reply.Status;
            example["response"] = shown;
            Approved.Matches(
                Readable.Write(example),
                "openapi",
                "examples",
                "recoveries",
                Path.GetFileName(file)
            );
        }
    }
}
