using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;
using PostRecovery.Triage.Reports;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>
/// Puts the texts of another language into a protocol. Only texts: codes, conditions and levels have no place in a
/// translation. What is not translated stays English.
/// </summary>
/// <param name="whole">The protocol, to be changed.</param>
internal sealed class Translation(JsonObject whole)
{
    private static readonly ImmutableArray<string> Parts = ["rules", "causes", "advice"];
    private static readonly ImmutableArray<string> SetPhrases = ["safetyNet", "disclaimer"];

    /// <summary>Puts in what the translation has; a key that the protocol does not have is a fault.</summary>
    public void Apply(ObjectReader translation)
    {
        var words = whole["vocabulary"]!;
        Section(translation, "items", Items(), "text", "withheldText");
        Section(translation, "questions", Questions(words), "question", "label", "help");
        Section(translation, "answers", Answers(words), "label", "help");
        Section(translation, "values", Values(words), "label");
        Section(translation, "locations", By(words["locations"], "code"), "label");
        Section(translation, "groups", By(words["groups"], "code"), "label");
        Section(translation, "procedures", By(words["procedures"], "code"), "label", "help");
        Section(translation, "levels", By(words["urgencies"], "code"), "label", "headline");
        Section(
            translation,
            "contacts",
            By(words["urgencies"], "code")
                .ToDictionary(level => level.Key, level => level.Value["contact"]!.AsObject()),
            "text"
        );
        Section(translation, "screens", By(words["screens"], "id"), "title", "prompt");
        Section(translation, "nextCheckIns", By(NextCheckIns(), "level"), "text");
        Section(translation, "phrases", Phrases(words), "sentence", "short", "text");
        Section(translation, "notices", Notices(words), "text");
        translation.RefuseOthers();
    }

    private static void Section(
        ObjectReader translation,
        string name,
        Dictionary<string, JsonObject> places,
        params ReadOnlySpan<string> members
    )
    {
        if (translation.Optional(name) is null || translation.Object(name) is not { } section)
        {
            return;
        }

        foreach (var key in section.Names)
        {
            var texts = section.Object(key)!;
            if (!places.TryGetValue(key, out var place))
            {
                section.Fault(key, $"there is nothing of this name among the {name}");
                continue;
            }

            foreach (var member in members)
            {
                if (texts.OptionalText(member) is { } text)
                {
                    place[member] = text;
                }
            }

            texts.RefuseOthers();
        }
    }

    private Dictionary<string, JsonObject> Items() =>
        (
            from area in whole["areas"]!.AsArray()
            from part in Parts
            from item in area![part] as JsonArray ?? []
            select item.AsObject()
        ).ToDictionary(item => item["id"]!.GetValue<string>());

    private static Dictionary<string, JsonObject> Questions(JsonNode words) =>
        By(words["fields"], "field").Concat(By(words["findings"], "code")).ToDictionary();

    private static Dictionary<string, JsonObject> Answers(JsonNode words) =>
        (words["answers"] as JsonObject ?? []).ToDictionary(
            answer => answer.Key,
            answer => answer.Value!.AsObject()
        );

    /// <summary>The values of fields such as the trend of the pain, as <c>painTrend.worsening</c>.</summary>
    private static Dictionary<string, JsonObject> Values(JsonNode words) =>
        words["enums"]!
            .AsObject()
            .SelectMany(field =>
                By(field.Value!["values"], "code")
                    .Select(value => KeyValuePair.Create($"{field.Key}.{value.Key}", value.Value))
            )
            .ToDictionary();

    private static Dictionary<string, JsonObject> By(JsonNode? list, string key) =>
        (list as JsonArray ?? [])
            .Select(item => item!.AsObject())
            .ToDictionary(item => item[key]!.GetValue<string>());

    private JsonNode? NextCheckIns() => whole["followUp"]?["nextCheckIn"]?["levels"];

    private static Dictionary<string, JsonObject> Phrases(JsonNode words) =>
        SetPhrases.ToDictionary(name => name, name => words[name]!.AsObject());

    /// <summary>A protocol need not say how notices are said.</summary>
    private static Dictionary<string, JsonObject> Notices(JsonNode words)
    {
        var notices = words["notices"] as JsonObject ?? [];
        words["notices"] = notices;
        foreach (var name in NoticePhrases.Names.Where(name => notices[name] is null))
        {
            notices[name] = new JsonObject();
        }

        return notices.ToDictionary(notice => notice.Key, notice => notice.Value!.AsObject());
    }
}
