using System.Text.RegularExpressions;

namespace PostRecovery.Api.Tests;

/// <summary>Every control that the safety case names exists.</summary>
public sealed partial class SafetyCaseTests
{
    [Fact]
    public void Every_control_of_every_hazard_is_there()
    {
        var rows = Row().Matches(Repository.Text("docs", "safety-case.md"));
        var testFiles = Directory
            .EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet();

        Assert.Equal(13, rows.Count);
        Assert.All(
            rows,
            row =>
            {
                var controls = Control()
                    .Matches(row.Groups["controls"].Value)
                    .Select(control => control.Groups["name"].Value)
                    .ToList();
                Assert.NotEmpty(controls);
                Assert.All(
                    controls,
                    name =>
                        Assert.True(
                            testFiles.Contains(name) || File.Exists(Repository.PathTo(name)),
                            name
                        )
                );
            }
        );
    }

    [GeneratedRegex(
        @"^\| H\d+ \|(?:[^|]*\|){4}(?<controls>[^|]*)\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        "`(?<name>[^`]+)`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Control();
}
