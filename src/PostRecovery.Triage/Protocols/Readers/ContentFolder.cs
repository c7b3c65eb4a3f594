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

        if (parsed.TryGetValue(Sources, out var sources))
        {
            // Put into the whole, another member would take the place of the header's of that name.
            faults.AddRange(
                from member in sources
                where member.Key != "sources"
                select new ContentFault(
                    Sources,
                    $"/{member.Key}",
                    "is not known here; allowed are sources"
                )
            );
        }

        return faults.Count > 0 ? new([], [], faults.ToImmutable()) : Merge(parsed);
    }

    private static ContentFolder Merge(SortedDictionary<string, JsonObject> parsed)
    {
        var whole = parsed[Header];
        whole["vocabulary"] = parsed[Vocabulary];
        foreach (var (name, value) in parsed[Sources].ToList())
        {
            parsed[Sources].Remove(name);
            whole[name] = value;
        }

        var areas = parsed
            .Where(file => file.Key is not (Header or Vocabulary or Sources))
            .ToImmutableArray();
        whole["areas"] = new JsonArray([.. areas.Select(area => (JsonNode)area.Value)]);
        return new(whole, [.. areas.Select(area => area.Key)], []);
    }

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
