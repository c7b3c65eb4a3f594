using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The cases of tests/cases, judged over HTTP, seen and unseen apart as their README says.</summary>
internal static class CaseLibrary
{
    private static readonly string Folder = Repository.PathTo("tests", "cases");

    /// <summary>Every case as it is written, with the round of work it was written for.</summary>
    public static ImmutableArray<(int Round, JsonElement Written)> Cases { get; } =
    [
        .. from folder in Directory.EnumerateDirectories(Folder, "round-*")
        from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        from written in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()
        select (RoundOf(folder), written),
    ];

    /// <summary>
    /// Whether a case may only be scored in aggregate: until its round is opened, in the first round by a hash of its source
    /// and in later ones always, since their sources are all new.
    /// </summary>
    public static bool IsUnseen(int round, JsonElement written) =>
        !AccuracyRounds.Opened.Contains(round) && (round > 1 || FallsUnseen(written));

    /// <summary>The cases of one side, scored.</summary>
    public static async Task<List<ScoredCase>> ScoreAsync(Api api, bool unseen)
    {
        var scored = new List<ScoredCase>();
        foreach (var (round, written) in Cases)
        {
            if (IsUnseen(round, written) == unseen)
            {
                var (status, answer) = await api.TriageAsync(
                    written.GetProperty("report").GetRawText()
                );
                Assert.True(status == 200, $"{written.GetProperty("id")}: {answer}");
                scored.Add(ScoredCase.Of(written, answer.GetProperty("urgency").GetString()!));
            }
        }

        return scored;
    }

    private static bool FallsUnseen(JsonElement written)
    {
        var key = Encoding.UTF8.GetBytes(written.GetProperty("sourceKey").GetString()!);
        return (SHA256.HashData(key)[^1] & 0x0f) < 8;
    }

    private static int RoundOf(string folder) =>
        int.Parse(Path.GetFileName(folder)["round-".Length..], CultureInfo.InvariantCulture);
}
