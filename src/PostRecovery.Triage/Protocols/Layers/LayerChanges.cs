using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Readers;

namespace PostRecovery.Triage.Protocols.Layers;

/// <summary>Changes the rules and texts of a base as a layer says, and notes each change.</summary>
/// <param name="whole">The content of the base.</param>
internal sealed class LayerChanges(JsonObject whole)
{
    private static readonly ImmutableArray<string> Texts = ["text", "withheldText", "rationale"];
    private readonly List<JsonNode> raised = [];
    private readonly List<JsonNode> overrides = [];
    private readonly List<JsonNode> reworded = [];

    /// <summary>The changes as they stand in the canonical JSON.</summary>
    public JsonObject Record(LayerBase on) =>
        new()
        {
            ["base"] = new JsonObject { ["version"] = on.Version, ["digest"] = on.Digest },
            ["raised"] = new JsonArray([.. raised]),
            ["overrides"] = new JsonArray([.. overrides]),
            ["reworded"] = new JsonArray([.. reworded]),
        };

    /// <summary>Raises a rule.</summary>
    public void Raise(ObjectReader reader)
    {
        var (rule, to, why) = (RuleOf(reader), reader.Level("level"), reader.Text("why"));
        reader.RefuseOthers();
        if (rule is null || to is not { } level)
        {
            return;
        }

        var from = LevelOf(rule);
        if (level <= from)
        {
            reader.Fault(
                "level",
                $"is not above {from.Code()}, the level of the base; to lower a rule, name an override"
            );
            return;
        }

        raised.Add(Change(rule, level, ("why", why)));
        rule["level"] = level.Code();
    }

    /// <summary>Lowers or drops a rule, by name and with a reason.</summary>
    public void Override(ObjectReader reader)
    {
        var (rule, name, reason) = (RuleOf(reader), reader.Text("name"), reader.Text("reason"));
        var isDropped = reader.Optional("drop") is not null && reader.Flag("drop");
        var to = reader.Optional("level") is null ? null : reader.Level("level");
        reader.RefuseOthers();
        if (isDropped == to is not null)
        {
            reader.Fault("level", "an override either lowers a rule to a level or drops it");
        }
        else if (rule is not null && to >= LevelOf(rule))
        {
            reader.Fault(
                "level",
                $"is not below {LevelOf(rule).Code()}, the level of the base; to raise a rule, list it under raise"
            );
        }
        else if (rule is not null)
        {
            overrides.Add(Change(rule, to, ("name", name), ("reason", reason)));
            if (to is { } level)
            {
                rule["level"] = level.Code();
            }
            else
            {
                rule.Parent!.AsArray().Remove(rule);
            }
        }
    }

    /// <summary>Puts other texts into a rule, cause or advice item.</summary>
    public void Reword(ObjectReader reader)
    {
        var id = reader.Text("id");
        var item = Items("rules", "causes", "advice").FirstOrDefault(item => IdOf(item) == id);
        if (item is null)
        {
            reader.Fault("id", $"'{id}' is not a rule, cause or advice item of the base");
        }

        foreach (var name in Texts)
        {
            if (reader.OptionalText(name) is { } text && item is not null)
            {
                item[name] = text;
            }
        }

        reader.RefuseOthers();
        reworded.Add(id);
    }

    /// <summary>Takes out the definitions of the base that nothing names any more. Each names only those before it.</summary>
    public void DropUnusedDefinitions()
    {
        if (whole["definitions"] is not JsonArray definitions)
        {
            return;
        }

        foreach (var definition in definitions.Reverse().ToList())
        {
            if (!Defined(whole).Contains(IdOf(definition!)))
            {
                definitions.Remove(definition);
            }
        }
    }

    /// <summary>Takes out the sources of the base that nothing rests on any more.</summary>
    public void DropUnusedSources()
    {
        var used = Named(whole).ToHashSet();
        var sources = whole["sources"]!.AsArray();
        foreach (var unused in sources.Where(source => !used.Contains(IdOf(source!))).ToList())
        {
            sources.Remove(unused);
        }
    }

    private static IEnumerable<string> Named(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Named),
            JsonObject members => members.SelectMany(member =>
                member is { Key: "sources", Value: JsonArray ids } && ids.All(id => id is JsonValue)
                    ? ids.Select(id => id!.GetValue<string>())
                    : Named(member.Value)
            ),
            _ => [],
        };

    private static IEnumerable<string> Defined(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Defined),
            JsonObject members => members.SelectMany(member =>
                member is { Key: "defined", Value: JsonValue id }
                    ? [id.GetValue<string>()]
                    : Defined(member.Value)
            ),
            _ => [],
        };

    private static JsonObject Change(
        JsonObject rule,
        Urgency? to,
        params ReadOnlySpan<(string Name, string Text)> more
    )
    {
        var change = new JsonObject { ["rule"] = IdOf(rule), ["from"] = LevelOf(rule).Code() };
        if (to is { } level)
        {
            change["to"] = level.Code();
        }

        foreach (var (name, text) in more)
        {
            change[name] = text;
        }

        return change;
    }

    private JsonObject? RuleOf(ObjectReader reader)
    {
        var id = reader.Text("rule");
        var rule = Items("rules").FirstOrDefault(item => IdOf(item) == id);
        if (rule is null)
        {
            reader.Fault("rule", $"'{id}' is not a rule of the base");
        }

        return rule;
    }

    private IEnumerable<JsonObject> Items(params string[] parts) =>
        from area in whole["areas"]!.AsArray()
        from part in parts
        from item in area![part] as JsonArray ?? []
        select item.AsObject();

    private static Urgency LevelOf(JsonObject rule) =>
        UrgencyCodes.FromCode(rule["level"]!.GetValue<string>())!.Value;

    private static string IdOf(JsonNode item) => item["id"]!.GetValue<string>();
}
