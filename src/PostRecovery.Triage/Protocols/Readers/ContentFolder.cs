using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PostRecovery.Triage.Protocols.Layers;

namespace PostRecovery.Triage.Protocols.Readers;

/// <summary>The files of a content folder put together as one document, in the order of their names.</summary>
internal sealed record ContentFolder(
    JsonObject Whole,
    ImmutableArray<string> AreaFiles,
    ImmutableArray<ContentFault> Faults
)
{
    /// <summary>The file of what stands above the areas.</summary>
    public string HeaderFile => Whole.ContainsKey("layer") ? LayerFolder.Layer : Header;

    private const string Header = "protocol.json";
    private const string Vocabulary = "vocabulary.json";
    private const string Sources = "sources.json";
    private const string Definitions = "definitions.json";

    /// <summary>The files that hold one list each, by the name of the list. There need be no definitions.</summary>
    private static readonly ImmutableArray<(string File, string List)> Lists =
    [
        (Sources, "sources"),
        (Definitions, "definitions"),
    ];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Puts them together.</summary>
    /// <param name="files">Each file's name with its text.</param>
    /// <param name="bases">What they can be laid over, where they are a layer.</param>
    public static ContentFolder Merge(
        IEnumerable<KeyValuePair<string, string>> files,
        IEnumerable<LayerBase> bases
    )
    {
        var faults = ImmutableArray.CreateBuilder<ContentFault>();
        var parsed = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            if (Parse(name, text, faults) is { } part)
            {
                part.Remove("$schema");
                parsed[name] = part;
            }
        }

        if (parsed.ContainsKey(LayerFolder.Layer) && faults.Count == 0)
        {
            return LayerFolder.Merge(parsed, bases);
        }

        foreach (
            var missing in new[] { Header, Vocabulary, Sources }.Where(name =>
                !parsed.ContainsKey(name)
            )
        )
        {
            if (faults.All(fault => fault.File != missing))
            {
                faults.Add(new(missing, "", "the file is missing"));
            }
        }

        faults.AddRange(
            from at in Lists
            where parsed.ContainsKey(at.File)
            from fault in FaultsOf(at.File, at.List, parsed[at.File])
            select fault
        );
        return faults.Count > 0 ? new([], [], faults.ToImmutable()) : Merge(parsed);
    }

    private static ContentFolder Merge(SortedDictionary<string, JsonObject> parsed)
    {
        var whole = parsed[Header];
        whole["vocabulary"] = parsed[Vocabulary];
        foreach (var (file, list) in Lists.Where(at => parsed.ContainsKey(at.File)))
        {
            var items = parsed[file][list];
            parsed[file].Remove(list);
            whole[list] = items;
        }

        var areas = parsed
            .Where(file => file.Key is not (Header or Vocabulary or Sources or Definitions))
            .ToImmutableArray();
        whole["areas"] = new JsonArray([.. areas.Select(area => (JsonNode)area.Value)]);
        return new(whole, [.. areas.Select(area => area.Key)], []);
    }

    /// <summary>Whatever a file says beside its list: put into the whole, it would take the place of the header's of that name.</summary>
    private static IEnumerable<ContentFault> FaultsOf(string file, string list, JsonObject said) =>
        said.Where(member => member.Key != list)
            .Select(member => new ContentFault(
                file,
                $"/{member.Key}",
                $"is not known here; allowed are {list}"
            ))
            .Concat(
                said.ContainsKey(list) ? [] : [new ContentFault(file, "", $"'{list}' is missing")]
            );

    private static JsonObject? Parse(
        string name,
        string text,
        ImmutableArray<ContentFault>.Builder faults
    )
    {
        try
        {
            // JsonNode finds a repeated member only once it is looked at; the document finds it at once.
            using var document = JsonDocument.Parse(text, Strict);
            if (JsonNode.Parse(text) is JsonObject part)
            {
                return part;
            }

            faults.Add(new(name, "", "should be one JSON object"));
        }
        catch (JsonException notJson)
        {
            faults.Add(new(name, "", notJson.Message));
        }

        return null;
    }
}
