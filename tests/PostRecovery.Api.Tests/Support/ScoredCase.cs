using System.Collections.Immutable;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>A case with the level it wanted and the level it got.</summary>
/// <param name="Id">The case.</param>
/// <param name="Procedure">The procedure it follows.</param>
/// <param name="Gold">The level a careful clinician would give.</param>
/// <param name="Acceptable">That level and its neighbours that can also be defended.</param>
/// <param name="Given">The level that was given.</param>
/// <param name="IsTold">Whether the report tells its level: a reader of it alone, where there was one, came to an acceptable level.</param>
internal sealed record ScoredCase(
    string Id,
    string Procedure,
    string Gold,
    ImmutableArray<string> Acceptable,
    string Given,
    bool IsTold = true
)
{
    /// <summary>The levels, lowest first.</summary>
    public static readonly ImmutableArray<string> Levels =
    [
        "self_care",
        "routine",
        "soon",
        "urgent",
        "emergency",
    ];

    public int Rank => Levels.IndexOf(Given) + 1;

    /// <summary>By how many levels the given one is above the wanted one; below it with a minus.</summary>
    public int LevelsOff => Rank - Levels.IndexOf(Gold) - 1;

    public bool IsExact => Given == Gold;

    public bool IsAcceptable => Acceptable.Contains(Given);

    /// <summary>Lower than every acceptable level.</summary>
    public bool IsUnder => Acceptable.All(level => Rank < Levels.IndexOf(level) + 1);

    /// <summary>Higher than every acceptable level.</summary>
    public bool IsOver => Acceptable.All(level => Rank > Levels.IndexOf(level) + 1);

    /// <summary>A case as it is written, with the level that a program or a reader gave it.</summary>
    public static ScoredCase Of(JsonElement written, string given) =>
        new(
            written.GetProperty("id").GetString()!,
            written.GetProperty("report").GetProperty("procedureType").GetString()!,
            written.GetProperty("gold").GetString()!,
            LevelsOf(written, "acceptable"),
            given,
            !written.TryGetProperty("reportReader", out var reader)
                || LevelsOf(written, "acceptable").Contains(reader.GetString()!)
        );

    /// <summary>The levels that a case or a report lists under a name.</summary>
    public static ImmutableArray<string> LevelsOf(JsonElement written, string property) =>
        [.. written.GetProperty(property).EnumerateArray().Select(level => level.GetString()!)];
}
