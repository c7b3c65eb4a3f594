using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>
/// What earlier rounds of work on the content reached, as recorded in tests/cases/rounds.json when they were scored. An earlier
/// content cannot be scored again here, so these are kept as they were, also where they disappoint.
/// </summary>
internal static class AccuracyRounds
{
    private static readonly JsonElement Recorded = JsonDocument
        .Parse(File.ReadAllText(Repository.PathTo("tests", "cases", "rounds.json")))
        .RootElement;

    /// <summary>The rounds whose unseen cases have been read since; those cases now count as tuning ones.</summary>
    public static ImmutableArray<int> Opened { get; } =
    [.. Recorded.GetProperty("opened").EnumerateArray().Select(round => round.GetInt32())];

    /// <summary>What each of them reached when it was scored.</summary>
    public static ImmutableArray<ScoreRow> Scores { get; } =
    [.. Recorded.GetProperty("scores").Deserialize<ScoreRow[]>(JsonSerializerOptions.Web)!];
}
