using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PostRecovery.Api.Tests.Support;

/// <summary>The cases of tests/cases, judged over HTTP and split by source as their README says.</summary>
internal static class CaseLibrary
{
    private static readonly string Folder = Repository.PathTo("tests", "cases");

    /// <summary>Every case as it is written.</summary>
    public static ImmutableArray<JsonElement> Cases { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()
            ),
    ];

    /// <summary>Whether a case may only be scored in aggregate.</summary>
    public static bool IsUnseen(JsonElement written)
    {
        var key = Encoding.UTF8.GetBytes(written.GetProperty("sourceKey").GetString()!);
        return (SHA256.HashData(key)[^1] & 0x0f) < 8;
    }

    /// <summary>The cases of one half, scored.</summary>
    public static async Task<List<ScoredCase>> ScoreAsync(Api api, bool unseen)
    {
        var scored = new List<ScoredCase>();
        foreach (var written in Cases.Where(written => IsUnseen(written) == unseen))
        {
            var (status, answer) = await api.TriageAsync(
                written.GetProperty("report").GetRawText()
            );
            Assert.True(status == 200, $"{written.GetProperty("id")}: {answer}");
            scored.Add(ScoredCase.Of(written, answer));
        }

        return scored;
    }
}
