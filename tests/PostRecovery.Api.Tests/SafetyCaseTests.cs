using System.Globalization;
using System.Text.RegularExpressions;

namespace PostRecovery.Api.Tests;

/// <summary>Every control that the safety case names exists.</summary>
public sealed partial class SafetyCaseTests
{
    private static readonly string Text = Repository.Text("docs", "safety-case.md");

    [Fact]
    public void Every_control_of_every_hazard_is_there()
    {
        var rows = Row().Matches(Text);
        var links = Link()
            .Matches(Text)
            .ToDictionary(link => link.Groups["name"].Value, link => link.Groups["path"].Value);

        Assert.Equal(
            Enumerable.Range(1, rows.Count),
            rows.Select(row => int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture))
        );
        Assert.All(
            rows,
            row =>
            {
                var controls = Control().Matches(row.Groups["controls"].Value);
                Assert.NotEmpty(controls);
                Assert.All(
                    controls.Select(control => control.Groups["name"].Value),
                    name =>
                        Assert.True(
                            links.TryGetValue(name, out var path)
                                && File.Exists(Repository.PathTo("docs", path)),
                            name
                        )
                );
            }
        );
        Assert.True(rows.Count >= 19);
    }

    [GeneratedRegex(
        @"^\| H(?<number>\d+) \|(?:[^|]*\|){4}(?<controls>[^|]*)\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        @"\[(?<name>[^\]]+)\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Control();

    [GeneratedRegex(
        @"^\[(?<name>[^\]]+)\]: (?<path>\S+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite
    )]
    private static partial Regex Link();
}
