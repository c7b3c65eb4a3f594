using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests;

/// <summary>The first call of the README gets the answer that the README shows.</summary>
public sealed class ReadmeTests(Support.Api api) : IClassFixture<Support.Api>
{
    [Fact]
    public async Task The_first_call_gets_the_answer_it_shows()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathTo("README.md"), Support.Api.Stop);
        var request = readme.Split("-d '")[1].Split('\'')[0];
        var shown = JsonNode.Parse(readme.Split("```json\n")[1].Split("```")[0])!.AsObject();

        var (status, answer) = await api.TriageAsync(request);

        Assert.Equal(200, status);
        foreach (var (name, value) in shown)
        {
            Assert.True(
                JsonNode.DeepEquals(value, JsonNode.Parse(answer.GetProperty(name).GetRawText())),
                $"{name} is {answer.GetProperty(name).GetRawText()}"
            );
        }

        Assert.Equal(
            shown.Select(member => member.Key),
            answer.EnumerateObject().Take(shown.Count).Select(member => member.Name)
        );
    }
}
