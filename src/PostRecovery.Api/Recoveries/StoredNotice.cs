using System.Text.Json;
using PostRecovery.Api.Hosting;
using PostRecovery.Api.Triage;
using PostRecovery.Triage.Courses;
using PostRecovery.Triage.Protocols;

namespace PostRecovery.Api.Recoveries;

/// <summary>What was worked out for a check-in, as it is kept: the English words that were said, and what is needed to say them in another language.</summary>
/// <param name="Code">What kind of notice it is.</param>
/// <param name="Field">The question that was left open.</param>
/// <param name="Text">What was said, in English.</param>
/// <param name="Answer">The answer it was taken to have; null in notices of before there were other languages.</param>
/// <param name="Numbers">What that was worked out from.</param>
internal sealed record StoredNotice(
    string Code,
    string Field,
    string Text,
    string? Answer,
    IReadOnlyDictionary<string, int>? Numbers
)
{
    /// <summary>Notices as text; null when there are none.</summary>
    public static string? Write(IReadOnlyList<Derived> derived) =>
        derived.Count == 0
            ? null
            : JsonSerializer.Serialize(
                [.. derived.Select(Of)],
                Wire.Json.IReadOnlyListStoredNotice
            );

    /// <summary>The notices of a text.</summary>
    public static IReadOnlyList<StoredNotice> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Wire.Json.IReadOnlyListStoredNotice)!;

    /// <summary>The notice in the language of a protocol's texts: English is said as it was said then.</summary>
    public NoticeResponse In(Protocol spoken) =>
        new(
            Code,
            Field,
            spoken.Language != Protocol.English && Answer is not null && Numbers is not null
                ? Derived.Say(Field, Answer, Numbers, spoken.Vocabulary) ?? Text
                : Text
        );

    private static StoredNotice Of(Derived derived) =>
        new(
            "derived",
            derived.Fact.Question.Path,
            derived.Text,
            derived.Fact.Codes[0],
            derived.Numbers
        );
}
