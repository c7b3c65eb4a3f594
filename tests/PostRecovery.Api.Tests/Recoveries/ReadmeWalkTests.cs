using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PostRecovery.Api.Tests.Support;

namespace PostRecovery.Api.Tests.Recoveries;

/// <summary>The walk of the README that follows a patient, call by call.</summary>
public sealed partial class ReadmeWalkTests : FollowingTest
{
    [Fact]
    public async Task Following_a_patient_goes_as_the_README_says()
    {
        var section = Repository.Text("README.md").Split("## Follow a patient\n")[1].Split("\n## ")[
            0
        ];
        var shown = JsonNode.Parse(section.Split("```json\n")[1].Split("```")[0])!.AsObject();
        Clock.Now = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
        var (id, answers) = ("", new List<Reply>());
        foreach (
            Match call in Calls().Matches(section.Replace("\\\n", " ", StringComparison.Ordinal))
        )
        {
            var address = call.Groups["address"].Value.Replace("$id", id, StringComparison.Ordinal);
            var reply =
                call.Groups["body"].Success
                    ? await Api.PostAsync(address, call.Groups["body"].Value)
                : call.Groups["delete"].Success ? await Api.DeleteAsync(address)
                : await Api.GetAsync(address);
            Assert.True(reply.Status < 300, $"{address}: {reply.Text}");
            id = answers.Count == 0 ? reply.String("id") : id;
            answers.Add(reply);
        }

        Assert.Equal([201, 201, 201, 200, 200, 204], answers.Select(answer => answer.Status));
        foreach (var (name, value) in shown)
        {
            var given = answers[2].Json.GetProperty(name).GetRawText();
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(given)), $"{name} is {given}");
        }

        Assert.Equal(id, answers[3].Json.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Contains("2 check-ins", answers[4].Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        """curl -s (?<delete>-X DELETE )?"?http://localhost:5080(?<address>[^\s"]+)"?[^\n]*?(-d '(?<body>[^']+)'[^\n]*)?\n""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Calls();
}
